package ma.cmsm.directory.internal.exchange;

/** A value that cannot be understood; its message is for the operator and says what to do. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Unreadable(Fault fault, String reason) {
        super(reason);
        this.fault = fault;
    }

    /** The same for people who edit. */
    public Fault fault() {
        return fault;
    }
}
