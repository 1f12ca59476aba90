package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A record as its source gives it, in the words of HSDS.
 *
 * @param kind what it is, where the source says so; otherwise its properties tell
 */
public record Raw(Origin origin, Optional<RecordKind> kind, ObjectNode json) {}
