/** The back room of identity: the table of rights, the tables of accounts, passwords and codes. */
package ma.cmsm.identity.internal;
