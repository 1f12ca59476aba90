/**
 * The record of who did what: written in the transaction of the act, never changed, and made so
 * that a change shows ({@link ma.cmsm.audit.AuditVerification}).
 *
 * <p>Called by every feature behind identity, and by both wars; identity speaks to it as its {@link
 * ma.cmsm.identity.Witness}. Owns the tables {@code audit_*} and the files {@code audit-heads.txt}
 * and {@code audit-broken.txt}.
 */
package ma.cmsm.audit;
