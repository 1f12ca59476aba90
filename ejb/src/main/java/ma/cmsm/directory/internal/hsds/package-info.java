/**
 * From the published representation of a service to HSDS 3.1 JSON in one language, valid for the
 * official schemas with their formats asserted.
 *
 * <p>The order matters: what is not public goes first, then the texts are chosen, then the rest is
 * made to fit the schemas.
 */
package ma.cmsm.directory.internal.hsds;
