package ma.cmsm.identity;

/** Who puts acts on record: the audit log, which identity may not know. */
public interface Witness {

    /** Puts on record what is being done, in the transaction that does it, as its last step. */
    void saw(Act act);

    /**
     * Puts on record what was refused, in a transaction of its own.
     *
     * @param reason message key of the refusal
     */
    void refused(Act act, String reason);
}
