package ma.cmsm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import ma.cmsm.audit.internal.Chain;
import ma.cmsm.audit.internal.ChainWalk;
import ma.cmsm.audit.internal.EntryTable;
import ma.cmsm.audit.internal.HeadFile;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Transactions;

/**
 * Whether the record is as it was written: finds lines that were changed, taken out, put in, or cut
 * off the end.
 */
@ApplicationScoped
public class AuditVerification {

    private static final int PORTION = 1000; // lines

    private static final Logger LOG = System.getLogger(AuditVerification.class.getName());

    private Acts acts;
    private Transactions transactions;
    private Chain chain;
    private HeadFile exported;

    /** For the proxy of the container. */
    protected AuditVerification() {}

    @Inject
    public AuditVerification(Acts acts, Transactions transactions, Chain chain, HeadFile exported) {
        this.acts = acts;
        this.transactions = transactions;
        this.chain = chain;
        this.exported = exported;
    }

    /** What is wrong with the record. */
    public enum Fault {
        /** The line is not what was written, or was never written by us. */
        CHANGED,
        /** The line is not there. */
        MISSING,
        /** The line was made with a key that is not in our file of keys. */
        KEY_UNKNOWN,
        /** A head that was exported has another hash than the line, or its file was changed. */
        HEAD_DIFFERS
    }

    /**
     * What was found.
     *
     * @param lines how many were looked at and found whole
     * @param number of the first line that is not; empty when all are
     */
    public record Verified(long lines, Optional<Fault> fault, Optional<Long> number) {

        public static Verified whole(long lines) {
            return new Verified(lines, Optional.empty(), Optional.empty());
        }

        public static Verified broken(long lines, Fault fault, long number) {
            return new Verified(lines, Optional.of(fault), Optional.of(number));
        }

        public boolean isWhole() {
            return fault.isEmpty();
        }
    }

    /**
     * Looks at every line written so far, for auditors and the operator. That it was done is put on
     * record when the record is whole; into a broken one nothing is written.
     *
     * @param kept a head that was kept elsewhere, such as one from a mail
     * @param progress told how many lines are done
     * @throws ma.cmsm.platform.Refused as {@link ma.cmsm.identity.Permission#require} says
     */
    public Verified verify(Actor actor, Optional<AuditHead> kept, LongConsumer progress) {
        Act act =
                new Act(actor, Action.VERIFY_AUDIT_LOG.code(), "audit", Optional.empty(), Set.of());
        if (!actor.isOperator()) {
            acts.require(act, Action.VERIFY_AUDIT_LOG, Target.NOBODYS);
        }
        Verified verified = verify(kept, progress);
        if (verified.isWhole()) {
            acts.perform(act, sql -> verified);
        } else {
            LOG.log(
                    Level.ERROR,
                    "The audit record is broken at line {0}: {1}",
                    verified.number().orElse(0L),
                    verified.fault().map(Enum::name).orElse(""));
        }
        return verified;
    }

    /**
     * Looks at every line written so far, and at the heads exported to the data folder. Lines may
     * be added meanwhile.
     *
     * @param kept a head that was kept elsewhere, such as one from a mail
     * @param progress told how many lines are done
     */
    Verified verify(Optional<AuditHead> kept, LongConsumer progress) {
        Ends ends = transactions.apart(sql -> ends(new EntryTable(sql)));
        ChainWalk walk = new ChainWalk(chain, exported.heads(), kept);
        long last = Math.max(ends.head.number(), ends.last);
        List<EntryTable.Stored> lines;
        long next = Long.MIN_VALUE; // somebody else may have put one before the first
        do {
            long from = next;
            lines = transactions.apart(sql -> new EntryTable(sql).next(from, last, PORTION));
            lines.forEach(walk::pass);
            next = walk.number() + 1;
            progress.accept(walk.number());
        } while (lines.size() == PORTION && walk.isWhole());
        return walk.end(ends.head);
    }

    private record Ends(AuditHead head, long last) {}

    /** Both at one moment: nobody adds a line while the head is locked. */
    private static Ends ends(EntryTable table) throws SQLException {
        AuditHead head = table.lockHead();
        return new Ends(head, table.lastNumber());
    }
}
