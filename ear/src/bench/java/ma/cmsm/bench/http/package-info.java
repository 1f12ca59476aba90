/**
 * The product over HTTP: how many requests it answers, at what cost, and how heavy its pages are.
 */
package ma.cmsm.bench.http;
