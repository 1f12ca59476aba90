/**
 * The product as its operator runs it: instances of {@code cmsm.jar}, what they take and how fast.
 */
package ma.cmsm.bench.product;
