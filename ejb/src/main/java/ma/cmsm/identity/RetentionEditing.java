package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.RetentionRule;
import ma.cmsm.platform.Retentions;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/**
 * How long things are kept, decided by two: the coordinator approves a number of days, the
 * administrator applies what is approved. Neither can do the other's part, and nobody both: not
 * even who was given the other role in between.
 *
 * <p>All of it is refused with kind NOT_FOUND, key {@code identity.not-found}, without the right;
 * kind CONFLICT, key {@code identity.stale}, when somebody else decided meanwhile.
 */
@ApplicationScoped
public class RetentionEditing {

    private static final String KIND = "retention";

    private Transactions transactions;
    private Retentions retentions;
    private Acts acts;
    private People people;
    private Clock clock;

    /** For the proxy of the container. */
    protected RetentionEditing() {}

    @Inject
    public RetentionEditing(
            Transactions transactions,
            Retentions retentions,
            Acts acts,
            People people,
            Clock clock) {
        this.transactions = transactions;
        this.retentions = retentions;
        this.acts = acts;
        this.people = people;
        this.clock = clock;
    }

    /** All rules there are. */
    public List<RetentionView> list(Actor actor) {
        requireReading(actor);
        return Stream.of(RetentionRule.values())
                .map(rule -> transactions.within(sql -> find(sql, rule)))
                .toList();
    }

    /** What colleagues call who approved the days that wait; empty when none do. */
    public Optional<String> approver(RetentionRule rule, Actor actor) {
        requireReading(actor);
        return transactions
                .within(sql -> find(sql, rule))
                .approvedBy()
                .flatMap(by -> Optional.ofNullable(people.names(List.of(by)).get(by)));
    }

    private void requireReading(Actor actor) {
        Act act = new Act(actor, "read-retention", KIND, Optional.empty(), Set.of());
        acts.require(act, Action.READ_RETENTION, Target.NOBODYS);
    }

    /**
     * Approves a number of days; what is in force stays until it is applied.
     *
     * @param version the one that was seen
     * @throws Refused kind INVALID, key {@code identity.retention-days}, outside the rule's bounds
     */
    public void approve(RetentionRule rule, int days, long version, Actor actor) {
        acts.perform(
                act(Action.APPROVE_RETENTION, rule, actor),
                Action.APPROVE_RETENTION,
                Target.NOBODYS,
                sql -> {
                    refuseUnlessBearable(rule, days);
                    RetentionView seen = seen(sql, rule, version);
                    write(
                            sql,
                            new RetentionView(
                                    rule,
                                    seen.days(),
                                    Optional.of(days),
                                    actor.account(),
                                    version));
                    return null;
                });
    }

    private static void refuseUnlessBearable(RetentionRule rule, int days) {
        if (days < rule.least() || days > rule.most()) {
            throw new Refused(
                    Refused.Kind.INVALID, "identity.retention-days", rule.least(), rule.most());
        }
    }

    /**
     * Brings into force what is approved.
     *
     * @param version the one that was seen
     * @throws Refused kind CONFLICT, key {@code identity.retention-unapproved}, when nothing waits;
     *     kind FORBIDDEN, key {@code identity.retention-own}, for who approved it
     */
    public void apply(RetentionRule rule, long version, Actor actor) {
        acts.perform(
                act(Action.APPLY_RETENTION, rule, actor),
                Action.APPLY_RETENTION,
                Target.NOBODYS,
                sql -> {
                    RetentionView seen = seen(sql, rule, version);
                    int days = approved(seen, actor);
                    write(
                            sql,
                            new RetentionView(
                                    rule, days, Optional.empty(), Optional.empty(), version));
                    return null;
                });
    }

    private static int approved(RetentionView seen, Actor actor) {
        int days =
                seen.approved()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Refused.Kind.CONFLICT,
                                                "identity.retention-unapproved"));
        if (seen.approvedBy().equals(actor.account())) {
            throw new Refused(Refused.Kind.FORBIDDEN, "identity.retention-own");
        }
        return days;
    }

    private static Act act(Action action, RetentionRule rule, Actor actor) {
        return Act.of(actor, action.code(), KIND, rule.code()).on("days");
    }

    private RetentionView seen(Sql sql, RetentionRule rule, long version) throws SQLException {
        RetentionView now = find(sql, rule);
        if (now.version() != version) {
            throw new Refused(Refused.Kind.CONFLICT, "identity.stale");
        }
        return now;
    }

    private RetentionView find(Sql sql, RetentionRule rule) throws SQLException {
        return sql.first(
                        "select days, approved_days, approved_by, version from platform_retention"
                                + " where rule = ? for update",
                        List.of(rule.code()),
                        row -> view(rule, row))
                .orElseGet(
                        () ->
                                new RetentionView(
                                        rule,
                                        retentions.installed(rule),
                                        Optional.empty(),
                                        Optional.empty(),
                                        0));
    }

    private static RetentionView view(RetentionRule rule, ResultSet row) throws SQLException {
        Optional<Integer> approved = Optional.ofNullable(row.getObject(2, Integer.class));
        return new RetentionView(
                rule,
                row.getInt(1),
                approved,
                Optional.ofNullable(row.getString(3)),
                row.getLong(4));
    }

    private void write(Sql sql, RetentionView next) throws SQLException {
        Instant now = clock.instant();
        if (next.version() == 0) {
            sql.update(
                    "insert into platform_retention (rule, days, approved_days, approved_by,"
                            + " version, created_at, updated_at) values (?, ?, ?, ?, 1, ?, ?)",
                    next.rule().code(),
                    next.days(),
                    next.approved(),
                    next.approvedBy(),
                    now,
                    now);
        } else {
            sql.update(
                    "update platform_retention set days = ?, approved_days = ?, approved_by = ?,"
                            + " version = version + 1, updated_at = ? where rule = ?",
                    next.days(),
                    next.approved(),
                    next.approvedBy(),
                    now,
                    next.rule().code());
        }
    }
}
