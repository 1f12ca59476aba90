package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Visit;
import ma.cmsm.identity.internal.Attempts.Attempt;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** Bounds how often codes can be guessed: in one session, and in all of an account's. */
@ApplicationScoped
public class CodeTries {

    /** Wrong codes in one session before it ends. */
    static final int MOST = 5;

    private Transactions transactions;
    private Acts acts;
    private Attempts attempts;
    private Clock clock;

    /** For the proxy of the container. */
    protected CodeTries() {}

    @Inject
    public CodeTries(Transactions transactions, Acts acts, Attempts attempts, Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Does what a code is good for, and counts it as a wrong one until it is done.
     *
     * @param work refuses a wrong code
     * @throws Refused kind FORBIDDEN, key {@code identity.session-ended}, after {@value #MOST}
     *     wrong ones; kind TOO_MANY, key {@code identity.wait}
     */
    public <T> T with(Live live, String action, Visit visit, Transactions.Work<T> work) {
        Attempt attempt = transactions.within(sql -> attempt(sql, live, visit));
        attempts.begin(attempt);
        Act act = Act.of(visit.in(live.actor()), action, "session", live.id());
        boolean enough =
                !transactions.apart(sql -> new SessionTable(sql).countTry(live.id(), MOST));
        if (enough) {
            transactions.apart(sql -> new SessionTable(sql).end(live.id(), live.account().id()));
        }
        T result =
                acts.perform(
                        act,
                        sql -> {
                            if (enough) {
                                throw Entrance.over();
                            }
                            return work.on(sql);
                        });
        attempts.succeeded(attempt);
        return result;
    }

    private Attempt attempt(Sql sql, Live live, Visit visit) throws SQLException {
        String account = live.account().id();
        boolean known = new DeviceTable(sql).isKnown(visit.device(), account, clock.instant());
        return Attempt.guarded("factor " + account, visit, known);
    }
}
