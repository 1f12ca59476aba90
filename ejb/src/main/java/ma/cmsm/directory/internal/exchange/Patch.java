package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * What a source says about one aggregate: a merge patch (RFC 7396) of its canonical JSON.
 *
 * @param json without {@code id}
 * @param adds whether its lists are added to those of the aggregate, item by item by id, instead of
 *     replacing them: for what a record says about another record, such as its programme
 * @param ifNew properties, and their texts, that the aggregate gets only when it is created and
 *     nothing says otherwise
 * @param sheet how it is merged when it comes from a spreadsheet, which shows less than there is
 */
public record Patch(
        Kind kind,
        String id,
        ObjectNode json,
        Origin origin,
        boolean adds,
        Map<String, String> ifNew,
        Optional<SheetMerge> sheet) {

    public Patch(Kind kind, String id, ObjectNode json, Origin origin, boolean adds) {
        this(kind, id, json, origin, adds, Map.of(), Optional.empty());
    }

    /** The aggregate it is about, for maps. */
    public Key key() {
        return new Key(kind, id);
    }

    Patch withIfNew(Map<String, String> properties) {
        return new Patch(kind, id, json, origin, adds, properties, sheet);
    }

    Patch fromSheet(SheetMerge merge) {
        return new Patch(kind, id, json, origin, adds, ifNew, Optional.of(merge));
    }

    /** An aggregate by kind and id. */
    public record Key(Kind kind, String id) {}
}
