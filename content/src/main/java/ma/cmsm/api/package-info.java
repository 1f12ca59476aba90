/**
 * Doors for machines, below {@code /api}: open data after HSDS 3.1, the operator's management door,
 * health, and the document that describes them.
 *
 * <p>Every resource is thin: it reads the request, asks a feature's door and writes the answer. No
 * Faces, no session, no cookie.
 */
package ma.cmsm.api;
