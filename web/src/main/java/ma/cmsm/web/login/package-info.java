/**
 * From the door to the desk: signing in and out, second factor, invitations, forgotten passwords.
 */
package ma.cmsm.web.login;
