/** Mails that the mail server does not take. */
package ma.cmsm.web.office.mails;
