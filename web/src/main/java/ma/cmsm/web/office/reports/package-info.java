/** The pages on which reports of errors are answered. */
package ma.cmsm.web.office.reports;
