/** The member organisations. */
package ma.cmsm.web.office.organizations;
