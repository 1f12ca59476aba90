/** The page on which an administrator ends the demonstration. */
package ma.cmsm.web.office.demonstration;
