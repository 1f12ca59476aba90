/** Counts of searches: which words may be kept, and their table {@code search_log}. */
package ma.cmsm.search.internal.log;
