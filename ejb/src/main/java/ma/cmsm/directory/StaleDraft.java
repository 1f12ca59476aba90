package ma.cmsm.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import ma.cmsm.platform.Refused;

/**
 * Somebody else saved meanwhile. Nothing that was typed is lost: it is in {@link #merged}, together
 * with what the other changed elsewhere.
 */
public class StaleDraft extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient RecordDraft current;
    private final transient ObjectNode merged;
    private final transient List<Clash> clashes;

    public StaleDraft(RecordDraft current, ObjectNode merged, List<Clash> clashes) {
        super(Kind.CONFLICT, "directory.draft-stale");
        this.current = current;
        this.merged = merged;
        this.clashes = clashes;
    }

    /** What is saved now. */
    public RecordDraft current() {
        return current;
    }

    /**
     * What was typed, and of the rest what is saved now; saved with the current edition it holds.
     */
    public ObjectNode merged() {
        return merged;
    }

    /** Fields that both changed; {@link #merged} has what was typed. */
    public List<Clash> clashes() {
        return clashes;
    }
}
