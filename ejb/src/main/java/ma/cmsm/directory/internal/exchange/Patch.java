package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a source says about one aggregate: a merge patch (RFC 7386) of its canonical JSON.
 *
 * @param json without {@code id}
 * @param adds whether its lists are added to those of the aggregate, item by item by id, instead of
 *     replacing them: for what a record says about another record, such as its programme
 */
public record Patch(Kind kind, String id, ObjectNode json, Origin origin, boolean adds) {

    /** The aggregate it is about, for maps. */
    public Key key() {
        return new Key(kind, id);
    }

    /** An aggregate by kind and id. */
    public record Key(Kind kind, String id) {}
}
