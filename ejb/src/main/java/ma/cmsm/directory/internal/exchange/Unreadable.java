package ma.cmsm.directory.internal.exchange;

/** A value that cannot be understood; its message is for the operator and says what to do. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason);
    }
}
