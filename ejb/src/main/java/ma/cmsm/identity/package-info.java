/**
 * Who works here and what they may do: member organisations, accounts, roles, sign-in, sessions,
 * and the one rule of permission ({@link ma.cmsm.identity.Permission}).
 *
 * <p>Called by every feature but search, and by both wars. Owns the tables {@code identity_*}.
 */
package ma.cmsm.identity;
