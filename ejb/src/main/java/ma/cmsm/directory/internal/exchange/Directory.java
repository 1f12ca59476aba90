package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** What an export reads: every call is a read transaction of its own, so memory stays bounded. */
public interface Directory {

    /** A page of an export. */
    int PAGE = 250;

    /** The next aggregates of a kind after an id, as canonical JSON in the order of their ids. */
    List<ObjectNode> after(Kind kind, String id);

    /** Those of some ids, as canonical JSON, in any order. */
    List<ObjectNode> byId(Kind kind, Collection<String> ids);
}
