package ma.cmsm.identity;

/** Whether somebody may sign in. */
public enum AccountState {
    /** Has not accepted the invitation yet. */
    INVITED,
    ACTIVE,
    DEACTIVATED
}
