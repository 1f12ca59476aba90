package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A record as its source gives it, in the words of HSDS.
 *
 * @param kind what it is, where the source says so; otherwise its properties tell
 * @param sheet whether it is a row of our spreadsheet, which shows less than there is
 * @param ifNew what the record itself gets only when it is created, see {@link Patch#ifNew}
 */
public record Raw(
        Origin origin,
        Optional<RecordKind> kind,
        ObjectNode json,
        boolean sheet,
        Map<String, String> ifNew) {

    public Raw(Origin origin, Optional<RecordKind> kind, ObjectNode json) {
        this(origin, kind, json, false, Map.of());
    }

    /** The same, its kind known from elsewhere. */
    Raw as(RecordKind known) {
        return new Raw(origin, Optional.of(known), json, sheet, ifNew);
    }
}
