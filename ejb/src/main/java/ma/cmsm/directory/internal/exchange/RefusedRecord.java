package ma.cmsm.directory.internal.exchange;

/** A record that cannot go in; the rest of its source can. */
final class RefusedRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Origin origin;

    RefusedRecord(Origin origin, String reason) {
        super(reason, null, false, false);
        this.origin = origin;
    }

    Origin origin() {
        return origin;
    }
}
