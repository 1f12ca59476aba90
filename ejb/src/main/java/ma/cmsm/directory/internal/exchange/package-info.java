/**
 * Import and export: sources are read into raw records, split into patches of aggregates, checked,
 * and upserted in chunks. Every step is a small class without a container.
 */
package ma.cmsm.directory.internal.exchange;
