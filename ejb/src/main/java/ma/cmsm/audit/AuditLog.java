package ma.cmsm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.audit.AuditEntry.Result;
import ma.cmsm.audit.internal.Chain;
import ma.cmsm.audit.internal.EntryTable;
import ma.cmsm.audit.internal.Said;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Witness;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/**
 * The record of who did what. Lines are added one after the other, each with a hash over itself and
 * the line before, by a key that is not in the database.
 *
 * <p>Whoever adds a line holds the end of the record until the transaction is over: let it be the
 * last thing a transaction does.
 */
@ApplicationScoped
public class AuditLog implements Witness {

    private Transactions transactions;
    private Chain chain;
    private Clock clock;

    /** For the proxy of the container. */
    protected AuditLog() {}

    @Inject
    public AuditLog(Transactions transactions, Chain chain, Clock clock) {
        this.transactions = transactions;
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public void saw(Act act) {
        transactions.within(sql -> append(sql, act, Result.DONE, Optional.empty()));
    }

    @Override
    public void refused(Act act, String reason) {
        transactions.apart(sql -> append(sql, act, Result.REFUSED, Optional.of(reason)));
    }

    private AuditHead append(Sql sql, Act act, Result result, Optional<String> reason)
            throws SQLException {
        EntryTable table = new EntryTable(sql);
        AuditHead last = table.lockHead();
        AuditEntry entry = entry(last.number() + 1, act, result, reason);
        String key = chain.currentKey();
        AuditHead head =
                new AuditHead(entry.number(), chain.hash(key, last.hash(), Said.of(entry)));
        table.add(entry, key, head);
        return head;
    }

    private AuditEntry entry(long number, Act act, Result result, Optional<String> reason) {
        return new AuditEntry(
                number,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                act.actor().name(),
                act.actor().organization(),
                sorted(act.actor().roles().stream().map(Role::name)),
                act.action(),
                act.objectKind(),
                act.objectId(),
                sorted(act.fields().stream()),
                result,
                reason,
                act.actor().request());
    }

    private static List<String> sorted(Stream<String> names) {
        return names.sorted().toList();
    }
}
