/**
 * The back office: what all its pages share (who I am, what to say, where to go), its first page,
 * and a package for each group of pages, whose beans are named like the pages.
 */
package ma.cmsm.web.office;
