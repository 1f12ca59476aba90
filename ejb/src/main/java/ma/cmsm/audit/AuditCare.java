package ma.cmsm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.audit.internal.AlarmFile;
import ma.cmsm.audit.internal.HeadFile;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** Whether the record is looked after: when its end was kept elsewhere, when it was found whole. */
@ApplicationScoped
public class AuditCare {

    /** A check that is longer ago does not count, and is not looked for. */
    static final Duration BACK = Duration.ofDays(30);

    private Transactions transactions;
    private Acts acts;
    private HeadFile exported;
    private AlarmFile alarms;
    private Clock clock;

    /** For the proxy of the container. */
    protected AuditCare() {}

    @Inject
    public AuditCare(
            Transactions transactions,
            Acts acts,
            HeadFile exported,
            AlarmFile alarms,
            Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.exported = exported;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * How it is looked after.
     *
     * @param exportedOn the last day (UTC) whose end of the record was exported
     * @param verifiedAt when all of it was last found whole, within 30 days
     * @param older whether it began before these 30 days
     * @param alarm that it was found broken, until it is found whole
     */
    public record Care(
            Optional<LocalDate> exportedOn,
            Optional<Instant> verifiedAt,
            boolean older,
            Optional<AuditAlarm> alarm) {

        /** Whether the end of yesterday or today was exported. */
        public boolean isExported(Instant now) {
            LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
            return exportedOn.filter(day -> !day.isBefore(yesterday)).isPresent();
        }
    }

    /**
     * For auditors; not put on record.
     *
     * @throws ma.cmsm.platform.Refused kind NOT_FOUND, key {@code identity.not-found}
     */
    public Care read(Actor actor) {
        Act act = new Act(actor, "read-audit-care", "audit", Optional.empty(), Set.of());
        acts.require(act, Action.VERIFY_AUDIT_LOG, Target.NOBODYS);
        Instant since = clock.instant().minus(BACK);
        return transactions.within(
                sql ->
                        new Care(
                                exported.last(),
                                verifiedAt(sql, since),
                                isBegunBefore(sql, since),
                                alarms.find()));
    }

    private static Optional<Instant> verifiedAt(Sql sql, Instant since) throws SQLException {
        return sql.first(
                        "select max(at) from audit_entry where at >= ? and object_kind = 'audit'"
                                + " and action = ? and result = 'DONE'",
                        List.of(since, Action.VERIFY_AUDIT_LOG.code()),
                        row -> Sql.instant(row, "max(at)"))
                .flatMap(at -> at);
    }

    private static boolean isBegunBefore(Sql sql, Instant since) throws SQLException {
        return sql.number(
                        "select count(*) from audit_entry where number = 1 and at < ?",
                        List.of(since))
                > 0;
    }
}
