package ma.cmsm.audit.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.audit.AuditHead;
import ma.cmsm.audit.AuditVerification.Fault;
import ma.cmsm.audit.AuditVerification.Verified;
import ma.cmsm.platform.Refused;

/** Goes through the record line by line and stops at the first fault. */
public final class ChainWalk {

    private final Chain chain;
    private final HeadFile.Heads exported;
    private final Optional<AuditHead> kept;
    private AuditHead at = AuditHead.NONE;
    private Verified fault;

    public ChainWalk(Chain chain, HeadFile.Heads exported, Optional<AuditHead> kept) {
        this.chain = chain;
        this.exported = exported;
        this.kept = kept;
    }

    /** Number of the last whole line. */
    public long number() {
        return at.number();
    }

    public boolean isWhole() {
        return fault == null;
    }

    /** Looks at the next line. */
    public void pass(EntryTable.Stored line) {
        if (!isWhole()) {
            return;
        }
        AuditEntry entry = line.entry();
        if (entry.number() != at.number() + 1) {
            found(Fault.MISSING, at.number() + 1);
            return;
        }
        try {
            if (!chain.hash(line.key(), at.hash(), entry).equals(line.hash())) {
                found(Fault.CHANGED, entry.number());
                return;
            }
        } catch (Refused keyUnknown) {
            found(Fault.KEY_UNKNOWN, entry.number());
            return;
        }
        at = new AuditHead(entry.number(), line.hash());
        compare();
    }

    private void compare() {
        boolean differs =
                heads().stream().anyMatch(head -> head.number() == at.number() && !head.equals(at));
        if (differs) {
            found(Fault.HEAD_DIFFERS, at.number());
        }
    }

    /**
     * What was found in all.
     *
     * @param head the one in the database
     */
    public Verified end(AuditHead head) {
        if (isWhole() && exported.changed().isPresent()) {
            found(Fault.HEAD_DIFFERS, exported.changed().get());
        }
        long furthest = heads().stream().mapToLong(AuditHead::number).max().orElse(0);
        if (isWhole() && Math.max(furthest, head.number()) > at.number()) {
            found(Fault.MISSING, at.number() + 1);
        }
        if (isWhole() && !head.equals(at)) {
            found(Fault.HEAD_DIFFERS, head.number());
        }
        return isWhole() ? Verified.whole(at.number()) : fault;
    }

    private List<AuditHead> heads() {
        return Stream.concat(exported.heads().stream(), kept.stream()).toList();
    }

    private void found(Fault what, long number) {
        fault = Verified.broken(at.number(), what, number);
    }
}
