/**
 * Full-text search over what is published: one Lucene index, written only through the outbox and
 * its single worker, read by {@link ma.cmsm.search.ServiceSearch}.
 *
 * <p>Called by directory, content and the two wars. Knows nothing of what it indexes: features hand
 * it {@link ma.cmsm.search.IndexDocument}s through {@link ma.cmsm.search.IndexSource}. Owns the
 * tables {@code search_*} and the folder {@code index} of the data folder.
 */
package ma.cmsm.search;
