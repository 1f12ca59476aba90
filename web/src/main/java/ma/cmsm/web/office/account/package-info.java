/** One's own account. */
package ma.cmsm.web.office.account;
