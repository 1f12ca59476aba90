package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.AccountState;
import ma.cmsm.identity.Opened;
import ma.cmsm.identity.Stage;
import ma.cmsm.identity.Visit;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/**
 * Lets people in and knows who is in: opens sessions for whoever has proved who it is, by whatever
 * means, and finds them again.
 */
@ApplicationScoped
public class Entrance {

    static final Duration LONGEST = Duration.ofHours(8);
    static final Duration HALFWAY = Duration.ofMinutes(15);
    static final Duration SEEN_TO = Duration.ofMinutes(1);

    private Transactions transactions;
    private Demonstration demonstration;
    private Clock clock;

    /** For the proxy of the container. */
    protected Entrance() {}

    @Inject
    public Entrance(Transactions transactions, Demonstration demonstration, Clock clock) {
        this.transactions = transactions;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /** What the account could act for now; nothing when it may not enter. */
    public List<Membership> openFor(Sql sql, Optional<Account> account) throws SQLException {
        // Asked for nobody too: finding out that there is nobody must not be quicker
        List<Membership> all =
                new AccountTable(sql).memberships(account.map(Account::id).orElse(""));
        return account.filter(this::mayEnter).isPresent()
                ? all.stream().filter(Membership::isOpen).toList()
                : List.of();
    }

    private boolean mayEnter(Account account) {
        return account.state() == AccountState.ACTIVE && (!account.demo() || demonstration.isOn());
    }

    /**
     * Opens a session for whoever has proved the first factor.
     *
     * @param open what the account could act for; not empty
     */
    public Opened enter(Sql sql, Account account, List<Membership> open, Visit visit)
            throws SQLException {
        Instant now = clock.instant();
        Stage stage = stage(account, open, Optional.empty());
        Instant end = now.plus(stage == Stage.READY ? LONGEST : HALFWAY);
        SessionTable table = new SessionTable(sql);
        String token = table.add(account.id(), open.get(0).place().organization(), stage, now, end);
        if (visit.browser().isPresent()) {
            table.setBrowser(token, visit.browser().get());
        }
        return stage == Stage.READY
                ? ready(sql, account.id(), token, visit)
                : new Opened(token, stage, Optional.empty());
    }

    /** The second factor was proved: the session is worth all it can be, under another token. */
    public Opened prove(Sql sql, Live live, Visit visit) throws SQLException {
        Instant now = clock.instant();
        SessionTable table = new SessionTable(sql);
        boolean wasIn = live.stored().stage() == Stage.READY;
        table.prove(live.id(), now, wasIn ? live.stored().expiresAt() : now.plus(LONGEST));
        return ready(sql, live.account().id(), table.renew(live.id()), visit);
    }

    private Opened ready(Sql sql, String account, String token, Visit visit) throws SQLException {
        Instant now = clock.instant();
        new AccountTable(sql).setSeen(account, now);
        String device = new DeviceTable(sql).remember(visit.device(), account, now);
        return new Opened(token, Stage.READY, Optional.of(device));
    }

    /**
     * The session that a token opens.
     *
     * @throws Refused kind FORBIDDEN, key {@code identity.session-ended}, when it is over
     */
    public Live get(String token) {
        return transactions.within(sql -> find(sql, token)).orElseThrow(Entrance::over);
    }

    static Refused over() {
        return new Refused(Refused.Kind.FORBIDDEN, "identity.session-ended");
    }

    /** The session that a token opens, unless it is over. */
    public Optional<Live> find(Sql sql, String token) throws SQLException {
        Instant now = clock.instant();
        Optional<SessionTable.Stored> stored = new SessionTable(sql).find(token, now);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Account account = new AccountTable(sql).get(stored.get().account());
        List<Membership> open = openFor(sql, Optional.of(account));
        return open.stream()
                .filter(one -> one.place().organization().equals(stored.get().organization()))
                .findFirst()
                .map(one -> live(stored.get(), account, one, open))
                .filter(live -> !live.isIdle(now));
    }

    private Live live(
            SessionTable.Stored stored, Account account, Membership one, List<Membership> open) {
        Stage stage =
                stored.stage() == Stage.FACTOR
                        ? Stage.FACTOR
                        : stage(account, open, stored.factorProvedAt());
        return new Live(stored, account, stage, one, open);
    }

    /** Remembers, to the minute, that somebody is still there. */
    public void seen(Sql sql, Live live) throws SQLException {
        Instant now = clock.instant();
        if (!now.isBefore(live.stored().seenAt().plus(SEEN_TO))) {
            new SessionTable(sql).setSeen(live.id(), now);
            new AccountTable(sql).setSeen(live.account().id(), now);
        }
    }

    private Stage stage(Account account, List<Membership> open, Optional<Instant> provedAt) {
        if (provedAt.isPresent()) {
            return Stage.READY;
        }
        if (account.hasFactor()) {
            return Stage.FACTOR;
        }
        boolean mayWait =
                open.stream().allMatch(Membership::mayWaitForFactor)
                        && account.graceEnds().filter(clock.instant()::isBefore).isPresent();
        return mayWait ? Stage.READY : Stage.ENROL;
    }
}
