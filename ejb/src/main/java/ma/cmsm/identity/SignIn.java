package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.internal.Account;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.Attempts;
import ma.cmsm.identity.internal.Attempts.Attempt;
import ma.cmsm.identity.internal.CodeTries;
import ma.cmsm.identity.internal.DeviceTable;
import ma.cmsm.identity.internal.Entrance;
import ma.cmsm.identity.internal.Live;
import ma.cmsm.identity.internal.MailAddress;
import ma.cmsm.identity.internal.Membership;
import ma.cmsm.identity.internal.PasswordHashes;
import ma.cmsm.identity.internal.PasswordRules;
import ma.cmsm.identity.internal.SecondFactor;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/**
 * Signing in: a password, then a code. Whoever gets something wrong learns nothing of why, nor
 * whether there is such an account, neither from the answer nor from the time it takes.
 */
@ApplicationScoped
public class SignIn {

    private Transactions transactions;
    private Acts acts;
    private Entrance entrance;
    private Attempts attempts;
    private PasswordHashes hashes;
    private SecondFactor factor;
    private CodeTries tries;
    private Clock clock;

    /** For the proxy of the container. */
    protected SignIn() {}

    @Inject
    public SignIn(
            Transactions transactions,
            Acts acts,
            Entrance entrance,
            Attempts attempts,
            PasswordHashes hashes,
            SecondFactor factor,
            CodeTries tries,
            Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.entrance = entrance;
        this.attempts = attempts;
        this.hashes = hashes;
        this.factor = factor;
        this.tries = tries;
        this.clock = clock;
    }

    private record Known(Optional<Account> account, List<Membership> open, boolean device) {

        private Act act(boolean right, Visit visit) {
            Actor actor =
                    right && !open.isEmpty()
                            ? visit.in(open.get(0).actor(account.orElseThrow().id()))
                            : visit.visitor();
            return new Act(actor, "sign-in", "account", account.map(Account::id), Set.of());
        }
    }

    /**
     * The first step.
     *
     * @throws Refused kind FORBIDDEN, key {@code identity.sign-in-failed}, whatever was wrong; kind
     *     TOO_MANY, key {@code identity.wait}, with the seconds to wait; kind UNAVAILABLE, key
     *     {@code identity.busy}, when too many sign in at once
     */
    public Opened withPassword(String mail, String password, Visit visit) {
        String address = MailAddress.normal(mail);
        Known known = transactions.within(sql -> known(sql, address, visit));
        Attempt attempt = Attempt.of("password " + address, visit, known.device);
        attempts.begin(attempt);
        Optional<String> hash = known.account.flatMap(Account::passwordHash);
        boolean right = hashes.isRight(PasswordRules.bounded(password), hash);
        Opened opened =
                acts.perform(known.act(right, visit), sql -> enter(sql, known, right, visit));
        attempts.succeeded(attempt);
        hash.filter(hashes::isOutdated)
                .ifPresent(old -> rehash(known.account.orElseThrow(), old, password));
        return opened;
    }

    private Known known(Sql sql, String mail, Visit visit) throws SQLException {
        Optional<Account> account = new AccountTable(sql).byMail(mail);
        String id = account.map(Account::id).orElse("");
        return new Known(
                account,
                entrance.openFor(sql, account),
                new DeviceTable(sql).isKnown(visit.device(), id, clock.instant()));
    }

    private Opened enter(Sql sql, Known known, boolean right, Visit visit) throws SQLException {
        if (!right || known.open.isEmpty()) {
            throw new Refused(Refused.Kind.FORBIDDEN, "identity.sign-in-failed");
        }
        return entrance.enter(sql, known.account.orElseThrow(), known.open, visit);
    }

    /** What is asked of a hash has changed since: the password is at hand only now. */
    private void rehash(Account account, String old, String password) {
        String hash = hashes.hash(password);
        transactions.within(
                sql -> {
                    new AccountTable(sql).replaceHash(account.id(), old, hash);
                    return hash;
                });
    }

    /**
     * The second step; and once more, in a session that is open, before a sensitive act.
     *
     * @param code six digits of the application, or a recovery code
     * @throws Refused kind FORBIDDEN: key {@code identity.code-wrong}, also for a code that was
     *     taken before; key {@code identity.session-ended} after five wrong ones or without a
     *     session. Kind TOO_MANY, key {@code identity.wait}; kind CONFLICT, key {@code
     *     identity.no-factor}
     */
    public Opened proveFactor(String token, String code, Visit visit) {
        Live live = entrance.get(token);
        return tries.with(
                live,
                "prove-factor",
                visit,
                sql -> {
                    factor.prove(sql, live.account().id(), code, clock.instant());
                    return entrance.prove(sql, live, visit);
                });
    }
}
