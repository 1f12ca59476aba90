/**
 * The directory as open data after HSDS 3.1. Same search, same order, same published texts as the
 * pages for people.
 */
package ma.cmsm.api.hsds;
