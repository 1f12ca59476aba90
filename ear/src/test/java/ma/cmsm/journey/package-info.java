/**
 * Journeys of visitors and machines through the product as it is built and started: with a real
 * browser, a real server and a real database, on the demo directory.
 */
package ma.cmsm.journey;
