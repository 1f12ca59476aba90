package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;

/** Reads and writes the aggregates of one kind. */
interface KindWriter {

    /** The content hashes of those that are there. */
    Map<String, String> hashes(Collection<String> ids);

    /** Their canonical JSON, in few queries. */
    Map<String, ObjectNode> load(Collection<String> ids);

    /** The content hash that a canonical JSON has. */
    String hash(ObjectNode json);

    void create(ObjectNode json);

    /** Replaces the content of one that was {@link #load loaded}. */
    void update(ObjectNode json);
}
