package ma.cmsm.directory;

import java.util.Locale;

/** A record of the directory that its organisation edits. */
public record RecordRef(Kind kind, String id) {

    /** The records that are written and published as one. */
    public enum Kind {
        ORGANIZATION,
        LOCATION,
        SERVICE;

        /** Its name in HSDS. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static RecordRef organization(String id) {
        return new RecordRef(Kind.ORGANIZATION, id);
    }

    public static RecordRef location(String id) {
        return new RecordRef(Kind.LOCATION, id);
    }

    public static RecordRef service(String id) {
        return new RecordRef(Kind.SERVICE, id);
    }
}
