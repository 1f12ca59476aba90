package ma.cmsm.audit.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.audit.AuditHead;
import ma.cmsm.audit.AuditVerification.Fault;
import ma.cmsm.audit.AuditVerification.Verified;
import ma.cmsm.platform.Refused;

/** Goes through the record line by line and stops at the first fault. */
public final class ChainWalk {

    private final Chain chain;
    private final HeadFile.Heads exported;
    private final Optional<AuditHead> kept;
    private final Map<Long, Set<AuditHead>> heads;
    private AuditHead at;
    private Verified fault;

    /**
     * @param from the last line that is known to be whole
     */
    public ChainWalk(
            Chain chain, HeadFile.Heads exported, Optional<AuditHead> kept, AuditHead from) {
        this.chain = chain;
        this.at = from;
        this.exported = exported;
        this.kept = kept;
        heads =
                Stream.concat(exported.heads().stream(), kept.stream())
                        .collect(Collectors.groupingBy(AuditHead::number, Collectors.toSet()));
    }

    /** The head that was kept elsewhere. */
    public Optional<AuditHead> kept() {
        return kept;
    }

    /** The last whole line. */
    public AuditHead at() {
        return at;
    }

    public boolean isWhole() {
        return fault == null;
    }

    /** Looks at the next line. */
    public void pass(EntryTable.Stored line) {
        if (!isWhole()) {
            return;
        }
        long next = at.number() + 1;
        if (line.number() != next) {
            // No line of ours stands before the first
            found(
                    line.number() < next ? Fault.CHANGED : Fault.MISSING,
                    Math.min(line.number(), next));
            return;
        }
        try {
            if (!chain.hash(line.key(), at.hash(), line.said()).equals(line.hash())) {
                found(Fault.CHANGED, next);
                return;
            }
        } catch (Refused keyUnknown) {
            found(Fault.KEY_UNKNOWN, next);
            return;
        }
        at = new AuditHead(next, line.hash());
        compare();
    }

    private void compare() {
        boolean differs =
                heads.getOrDefault(at.number(), Set.of()).stream()
                        .anyMatch(head -> !head.equals(at));
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
        long furthest = heads.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        if (isWhole() && Math.max(furthest, head.number()) > at.number()) {
            found(Fault.MISSING, at.number() + 1);
        }
        if (isWhole() && !head.equals(at)) {
            found(Fault.HEAD_DIFFERS, head.number());
        }
        return isWhole() ? Verified.whole(at.number()) : fault;
    }

    private void found(Fault what, long number) {
        fault = Verified.broken(at.number(), what, number);
    }
}
