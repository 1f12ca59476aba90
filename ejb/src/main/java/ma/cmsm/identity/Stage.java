package ma.cmsm.identity;

/** How far somebody is in signing in. */
public enum Stage {
    /** The password was right; the second factor is still to be proved. */
    FACTOR,
    /** The password was right; a second factor has to be set up first. */
    ENROL,
    /** Signed in. */
    READY
}
