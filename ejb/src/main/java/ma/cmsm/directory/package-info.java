/**
 * The service directory after HSDS 3.1: organisations, services, locations, taxonomies, their texts
 * in every language, their import and export, and their published representation.
 *
 * <p>Called by the two wars and by referral. Owns the tables {@code directory_*}.
 */
package ma.cmsm.directory;
