/** The search engine without a server: how fast it answers, and how fast it is built. */
package ma.cmsm.bench.search;
