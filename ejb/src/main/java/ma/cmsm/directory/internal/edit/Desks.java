package ma.cmsm.directory.internal.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ma.cmsm.directory.FieldChange;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.edit.Desk.Hand;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Scope;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** Where editors get at records: each door opens a desk here, with the right that it needs. */
@ApplicationScoped
public class Desks {

    private static final int MOST_LINES = 200;

    private static final String MISSING = "directory.record-not-found";

    private Acts acts;
    private Permission permission;
    private Transactions transactions;
    private RecordStore records;
    private Taxonomies taxonomies;
    private Owners owners;
    private Clock clock;

    /** For the proxy of the container. */
    protected Desks() {}

    @Inject
    public Desks(
            Acts acts,
            Permission permission,
            Transactions transactions,
            RecordStore records,
            Taxonomies taxonomies,
            Owners owners,
            Clock clock) {
        this.acts = acts;
        this.permission = permission;
        this.transactions = transactions;
        this.records = records;
        this.taxonomies = taxonomies;
        this.owners = owners;
        this.clock = clock;
    }

    /** What is done at a desk. */
    @FunctionalInterface
    public interface Work<T> {
        T at(Desk desk, Sql sql) throws SQLException;
    }

    /** What is read of a record. */
    @FunctionalInterface
    public interface Look<T> {
        T at(OpenRecord record, Sql sql) throws SQLException;
    }

    /**
     * Looks at a record; only a refusal is put on record.
     *
     * @param act what is tried
     */
    public <T> T look(RecordRef ref, Action right, Act act, Look<T> look) {
        return transactions.within(
                sql -> {
                    OpenRecord record = find(sql, ref).orElseGet(() -> refuse(act, MISSING));
                    acts.require(act, right, owners.target(record.organization()));
                    return look.at(record, sql);
                });
    }

    /**
     * Whoever tries ids is on record, whether there is such a thing or not.
     *
     * @param key message key of the refusal, of kind NOT_FOUND
     */
    public <T> T refuse(Act act, String key) {
        return acts.perform(
                act,
                sql -> {
                    throw new Refused(Refused.Kind.NOT_FOUND, key);
                });
    }

    /** Changes a record, which is put on record as the act. */
    public <T> T change(RecordRef ref, Action right, Act act, Work<T> work) {
        return acts.perform(
                act,
                sql -> {
                    Desk desk = take(sql, ref);
                    permission.require(
                            act.actor(), right, owners.target(desk.record().organization()));
                    return work.at(desk, sql);
                });
    }

    /** Changes a record in the name of somebody whom rights do not know, which is put on record. */
    public <T> T changeUnasked(RecordRef ref, Act act, Work<T> work) {
        return acts.perform(act, sql -> work.at(take(sql, ref), sql));
    }

    /** A record to change, in the transaction at hand. */
    public Desk take(Sql sql, RecordRef ref) throws SQLException {
        return Desk.take(sql, records, taxonomies, ref).orElseThrow(Desks::notFound);
    }

    /** A record as it is now, in the transaction at hand; empty when there is none. */
    public Optional<OpenRecord> find(Sql sql, RecordRef ref) throws SQLException {
        return OpenRecord.look(sql, records, taxonomies, ref);
    }

    /** In a transaction, without a right: for what nobody else gets to see. */
    public <T> T reading(Transactions.Work<T> work) {
        return transactions.within(work);
    }

    /** Begins a record that belongs to an organisation, if the actor may edit its records. */
    public <T> T create(Act act, Optional<String> organization, Transactions.Work<T> work) {
        return acts.perform(act, Action.EDIT_SERVICE, owners.target(organization), work);
    }

    /** The newest lines of a record's history first. */
    public ListPage<FieldChange> history(Sql sql, RecordRef ref, int offset, int limit)
            throws SQLException {
        return new ChangeTable(sql)
                .page(ref, Math.max(0, offset), Math.min(MOST_LINES, Math.max(1, limit)));
    }

    /** On whose records an actor may do something, with ids of the directory. */
    public Scope scope(Actor actor, Action right) {
        return owners.scope(actor, right);
    }

    public Hand hand(Actor actor) {
        return new Hand(
                actor.account().orElse(actor.name()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The published records. */
    public RecordStore records() {
        return records;
    }

    public Clock clock() {
        return clock;
    }

    private static Refused notFound() {
        return new Refused(Refused.Kind.NOT_FOUND, MISSING);
    }
}
