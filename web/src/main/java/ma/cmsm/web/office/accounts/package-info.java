/** Who works here: accounts, what they may do, and invitations. */
package ma.cmsm.web.office.accounts;
