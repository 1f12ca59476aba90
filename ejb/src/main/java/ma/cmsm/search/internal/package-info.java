/**
 * The back room of search: how words are analysed, what the index looks like, how it is asked, how
 * it is written and kept whole. The only package that knows Lucene.
 *
 * <p>{@link ma.cmsm.search.internal.LuceneIndex} and all below it is plain Java and runs without a
 * container; {@link ma.cmsm.search.internal.IndexWorker} and its neighbours tie it to the server.
 */
package ma.cmsm.search.internal;
