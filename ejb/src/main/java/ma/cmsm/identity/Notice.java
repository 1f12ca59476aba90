package ma.cmsm.identity;

/** Mails that somebody may do without; those about the account's safety are none of them. */
public enum Notice {
    /** Something waits for the reader. */
    WORK_WAITS,
    /** A service is to be verified. */
    VERIFICATION_DUE,
    /** What happened, from time to time. */
    DIGEST
}
