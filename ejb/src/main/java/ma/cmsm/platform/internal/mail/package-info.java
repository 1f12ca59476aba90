/** The back room of the mail outbox: its table, its sender, and where mails go. */
package ma.cmsm.platform.internal.mail;
