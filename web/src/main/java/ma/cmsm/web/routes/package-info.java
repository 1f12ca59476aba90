/**
 * From an address to a page: the public addresses, what a browser may be told about them, and what
 * is answered when something is wrong.
 */
package ma.cmsm.web.routes;
