package ma.cmsm.platform;

/**
 * What somebody is for an organisation; the rights of each are in the table of {@code identity}.
 */
public enum Role {
    /** Whoever comes along: nobody is given this role. */
    VISITOR,
    MEMBER_EDITOR,
    FOCAL_POINT,
    SUPERVISOR,
    COORDINATOR,
    ADMINISTRATOR,
    AUDITOR;

    /** Whether it works on cases: shorter sessions, and never without a second factor. */
    public boolean touchesCases() {
        return this == FOCAL_POINT || this == SUPERVISOR;
    }

    /** Whether it is a role in the committee itself, not in one of its members. */
    public boolean isOfCommittee() {
        return this == COORDINATOR || this == ADMINISTRATOR || this == AUDITOR;
    }

    /** Whether it may be used after the password alone, for some days. */
    public boolean mayWaitForFactor() {
        return this == VISITOR || this == MEMBER_EDITOR;
    }
}
