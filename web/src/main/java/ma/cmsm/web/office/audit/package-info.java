/** The record of who did what. */
package ma.cmsm.web.office.audit;
