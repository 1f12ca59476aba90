package ma.cmsm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import ma.cmsm.audit.internal.AlarmFile;
import ma.cmsm.audit.internal.Chain;
import ma.cmsm.audit.internal.ChainWalk;
import ma.cmsm.audit.internal.EntryTable;
import ma.cmsm.audit.internal.HeadFile;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Transactions;

/**
 * Whether the record is as it was written: finds lines that were changed, taken out, put in, or cut
 * off the end.
 */
@ApplicationScoped
public class AuditVerification {

    private static final int PORTION = 1000; // lines

    /** The most lines of a part: some seconds of work. */
    private static final int PART = 50 * PORTION;

    private static final String KIND = "audit";
    private static final String VERIFY = Action.VERIFY_AUDIT_LOG.code();

    private static final Logger LOG = System.getLogger(AuditVerification.class.getName());

    private Acts acts;
    private Transactions transactions;
    private Chain chain;
    private HeadFile exported;
    private AlarmFile alarms;
    private Clock clock;

    /** For the proxy of the container. */
    protected AuditVerification() {}

    @Inject
    public AuditVerification(
            Acts acts,
            Transactions transactions,
            Chain chain,
            HeadFile exported,
            AlarmFile alarms,
            Clock clock) {
        this.acts = acts;
        this.transactions = transactions;
        this.chain = chain;
        this.exported = exported;
        this.alarms = alarms;
        this.clock = clock;
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
        HEAD_DIFFERS,
        /** Nobody can read the warning that something was found: somebody else wrote it. */
        WARNING_UNREADABLE
    }

    /**
     * What was found.
     *
     * @param lines how many were looked at and found whole
     * @param number of the first line that is not; empty when all are
     */
    public record Verified(long lines, Optional<Fault> fault, Optional<Long> number)
            implements Serializable {

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
     * How far a verification in parts has come.
     *
     * @param began when its first part began
     * @param kept the head that every line so far was compared with
     * @param whole the last line that was looked at and found whole
     * @param last number of the last line that there was
     * @param found what was found in all; empty while there are lines left to look at
     */
    public record Part(
            Instant began,
            Optional<AuditHead> kept,
            AuditHead whole,
            long last,
            Optional<Verified> found)
            implements Serializable {

        /** Whether there is more to look at; another head may be of a line before. */
        boolean goesOn(Optional<AuditHead> head) {
            return found.isEmpty() && kept.equals(head);
        }

        boolean isWhole() {
            return found.filter(Verified::isWhole).isPresent();
        }

        /** The same without what was looked at, which says nothing any more. */
        Part anew() {
            return new Part(began, kept, AuditHead.NONE, last, Optional.empty());
        }
    }

    /**
     * Looks at every line written so far, for auditors and the operator. That it was done is put on
     * record when the record is whole; into a broken one nothing is written, but auditors are
     * warned ({@link AuditCare}) until it is found whole.
     *
     * @param kept a head that was kept elsewhere, such as one from a mail
     * @param progress told how many lines are done
     * @throws Refused as {@link ma.cmsm.identity.Permission#require} says
     */
    public Verified verify(Actor actor, Optional<AuditHead> kept, LongConsumer progress) {
        require(actor);
        Part part = next(actor, kept, Optional.empty(), Long.MAX_VALUE, progress);
        while (part.found().isEmpty()) {
            part = next(actor, kept, Optional.of(part), Long.MAX_VALUE, progress);
        }
        return part.found().get();
    }

    /**
     * The same for the operator, who found out that the end which raised the warning was mistyped:
     * a record that is whole ends the warning that stood before, whatever it was compared with.
     * That it was ended is put on record.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, for anybody else
     */
    public Verified endAlarm(Actor actor, Optional<AuditHead> kept, LongConsumer progress) {
        if (!actor.isOperator()) {
            throw new Refused(Refused.Kind.NOT_FOUND, "identity.not-found");
        }
        Optional<AuditAlarm> alarm = alarms.find();
        Verified verified = verify(actor, kept, progress);
        if (verified.isWhole() && alarm.isPresent() && alarms.find().equals(alarm)) {
            acts.perform(act(actor, "end-audit-alarm"), sql -> verified);
            alarms.end(alarm.get());
        }
        return verified;
    }

    /**
     * Looks at the next {@value #PART} lines at most, so that nobody waits for a long record. Each
     * part is put on record like a whole verification. It begins anew when somebody else found the
     * record broken meanwhile: that may be in lines it has passed already.
     *
     * @param kept as {@link #verify} says; with another one than before it begins anew
     * @param before the part that was looked at last; empty for the first
     * @throws Refused as {@link ma.cmsm.identity.Permission#require} says
     */
    public Part verifyPart(Actor actor, Optional<AuditHead> kept, Optional<Part> before) {
        require(actor);
        return next(actor, kept, before, PART, done -> {});
    }

    private Part next(
            Actor actor,
            Optional<AuditHead> kept,
            Optional<Part> before,
            long most,
            LongConsumer progress) {
        Optional<Part> valid =
                before.filter(part -> part.goesOn(kept) && !isFoundBrokenSince(part.began()));
        Instant began = valid.map(Part::began).orElseGet(clock::instant);
        AuditHead whole = valid.map(Part::whole).orElse(AuditHead.NONE);
        ChainWalk walk = new ChainWalk(chain, exported.heads(), kept, whole);
        Part looked = part(began, walk, most, progress);
        Part part = looked.isWhole() && isFoundBrokenSince(began) ? looked.anew() : looked;
        report(actor, part);
        return part;
    }

    private boolean isFoundBrokenSince(Instant began) {
        return alarms.isRaisedWithin(began, clock.instant());
    }

    private void require(Actor actor) {
        if (!actor.isOperator()) {
            acts.require(act(actor, VERIFY), Action.VERIFY_AUDIT_LOG, Target.NOBODYS);
        }
    }

    private void report(Actor actor, Part part) {
        Optional<Verified> found = part.found();
        if (found.isEmpty()) {
            acts.perform(act(actor, "verify-audit-part"), sql -> found);
        } else if (found.get().isWhole()) {
            acts.perform(act(actor, VERIFY), sql -> found);
            alarms.settle(part.began(), part.kept());
        } else {
            long number = found.get().number().orElse(0L);
            Fault fault = found.get().fault().orElseThrow();
            LOG.log(Level.ERROR, "The audit record is broken at line {0}: {1}", number, fault);
            alarms.raise(AuditAlarm.first(clock.instant(), number, fault, part.kept()));
        }
    }

    private static Act act(Actor actor, String action) {
        return new Act(actor, action, KIND, Optional.empty(), Set.of());
    }

    /**
     * Goes on with a walk along the lines written so far. Lines may be added meanwhile.
     *
     * @param began when the walk began
     * @param most lines to look at, in portions
     */
    Part part(Instant began, ChainWalk walk, long most, LongConsumer progress) {
        Ends ends = transactions.apart(sql -> ends(new EntryTable(sql)));
        long last = Math.max(ends.head.number(), ends.last);
        long start = walk.at().number();
        List<EntryTable.Stored> lines;
        // Somebody else may have put one before the first
        long next = start == 0 ? Long.MIN_VALUE : start + 1;
        do {
            long from = next;
            lines = transactions.apart(sql -> new EntryTable(sql).next(from, last, PORTION));
            lines.forEach(walk::pass);
            next = walk.at().number() + 1;
            progress.accept(walk.at().number());
        } while (lines.size() == PORTION && walk.isWhole() && next - start <= most);
        boolean over = lines.size() < PORTION || !walk.isWhole();
        return new Part(
                began,
                walk.kept(),
                walk.at(),
                last,
                over ? Optional.of(walk.end(ends.head)) : Optional.empty());
    }

    private record Ends(AuditHead head, long last) {}

    /** Both at one moment: nobody adds a line while the head is locked. */
    private static Ends ends(EntryTable table) throws SQLException {
        AuditHead head = table.lockHead();
        return new Ends(head, table.lastNumber());
    }
}
