package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Visit;
import ma.cmsm.identity.internal.Attempts.Attempt;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/**
 * Bounds how often codes can be guessed: in one session, and in all of an account's. Whoever
 * guesses codes has the password: the owner is told.
 */
@ApplicationScoped
public class CodeTries {

    /** Wrong codes in one session before it ends. */
    static final int MOST = 5;

    /** Wrong codes since the last right one of which the owner is told. */
    static final int TELLING = 5;

    private Transactions transactions;
    private Acts acts;
    private Attempts attempts;
    private MailOutbox mails;
    private Clock clock;

    /** For the proxy of the container. */
    protected CodeTries() {}

    @Inject
    public CodeTries(
            Transactions transactions,
            Acts acts,
            Attempts attempts,
            MailOutbox mails,
            Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.attempts = attempts;
        this.mails = mails;
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
        try {
            T result = acts.perform(act, sql -> enough ? over() : right(sql, live, work));
            attempts.succeeded(attempt);
            return result;
        } catch (Refused refused) {
            if (refused.key().equals("identity.code-wrong")) {
                transactions.within(sql -> wrong(sql, live.account()));
            }
            throw refused;
        }
    }

    private static <T> T over() {
        throw Entrance.over();
    }

    private static <T> T right(Sql sql, Live live, Transactions.Work<T> work) throws SQLException {
        T result = work.on(sql);
        new FactorTable(sql).forgetWrong(live.account().id());
        return result;
    }

    /** Tells the owner once, until a right code comes; those of the demonstration get no mail. */
    private boolean wrong(Sql sql, Account account) throws SQLException {
        boolean tells = new FactorTable(sql).countWrong(account.id()) == TELLING && !account.demo();
        if (tells) {
            mails.put(account.mail(), account.language(), "identity.codes-guessed", Map.of());
        }
        return tells;
    }

    private Attempt attempt(Sql sql, Live live, Visit visit) throws SQLException {
        String account = live.account().id();
        boolean known = new DeviceTable(sql).isKnown(visit.device(), account, clock.instant());
        return Attempt.guarded("factor " + account, visit, known);
    }
}
