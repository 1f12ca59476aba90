/**
 * What every feature stands on: settings, the clock, ids, refusals, the data source and its
 * migrations.
 *
 * <p>Called by every feature; calls none. Owns no table but the schema history.
 */
package ma.cmsm.platform;
