/**
 * What every feature stands on: settings, the clock, ids, refusals, keys, the outbox of mails,
 * transactions, the data source and its migrations.
 *
 * <p>Called by every feature; calls none. Owns the tables {@code platform_*}, the schema history
 * and the file {@code secret.key}.
 */
package ma.cmsm.platform;
