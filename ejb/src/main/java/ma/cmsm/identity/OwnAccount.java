package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.identity.internal.Account;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.Attempts;
import ma.cmsm.identity.internal.DeviceTable;
import ma.cmsm.identity.internal.Entrance;
import ma.cmsm.identity.internal.Given;
import ma.cmsm.identity.internal.Live;
import ma.cmsm.identity.internal.Names;
import ma.cmsm.identity.internal.NewPassword;
import ma.cmsm.identity.internal.SecondFactor;
import ma.cmsm.identity.internal.SessionTable;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** What everybody may do with their own account, whatever their role. */
@ApplicationScoped
public class OwnAccount {

    private Transactions transactions;
    private Acts acts;
    private Entrance entrance;
    private Attempts attempts;
    private NewPassword passwords;
    private SecondFactor factor;
    private MailOutbox mails;
    private Clock clock;

    /** For the proxy of the container. */
    protected OwnAccount() {}

    @Inject
    public OwnAccount(
            Transactions transactions,
            Acts acts,
            Entrance entrance,
            Attempts attempts,
            NewPassword passwords,
            SecondFactor factor,
            MailOutbox mails,
            Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.entrance = entrance;
        this.attempts = attempts;
        this.passwords = passwords;
        this.factor = factor;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * As it is now.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, for who has none
     */
    public Profile get(Actor actor) {
        String id = id(actor);
        return transactions.within(sql -> profile(sql, id));
    }

    private Profile profile(Sql sql, String id) throws SQLException {
        AccountTable table = new AccountTable(sql);
        Account account = table.get(id);
        return new Profile(
                account.mail(),
                account.name(),
                account.language(),
                table.muted(id),
                account.hasFactor(),
                factor.codesLeft(sql, id),
                account.demo(),
                account.version());
    }

    /**
     * Changes name, language and which mails are wanted.
     *
     * @throws Refused kind CONFLICT, key {@code identity.stale}; kind INVALID: keys {@code
     *     identity.name-missing}, {@code identity.name-long}, {@code identity.language-unknown};
     *     kind NOT_FOUND, key {@code identity.not-found}, for who has none
     */
    public void change(Actor actor, ChangeProfile command) {
        String id = id(actor);
        Act act = Act.of(actor, "change-profile", "account", id);
        acts.perform(
                act.on("name", "language", "muted_notice"),
                sql -> {
                    AccountTable table = new AccountTable(sql);
                    table.advance(id, command.version(), clock.instant());
                    table.setProfile(
                            id, Names.person(command.name()), Names.language(command.language()));
                    table.setMuted(id, command.muted());
                    return id;
                });
    }

    /**
     * Chooses another language, whatever else is changed meanwhile: a form that is open stays as
     * good as it was.
     *
     * @throws Refused kind INVALID, key {@code identity.language-unknown}; kind NOT_FOUND, key
     *     {@code identity.not-found}, for who has none
     */
    public void speak(Actor actor, String language) {
        String id = id(actor);
        Act act = Act.of(actor, "change-profile", "account", id);
        acts.perform(
                act.on("language"),
                sql -> {
                    new AccountTable(sql).setLanguage(id, Names.language(language));
                    return id;
                });
    }

    /**
     * Chooses another password: all other sessions end, this one goes on under another token.
     *
     * @param token of the session
     * @throws Refused kind FORBIDDEN: keys {@code identity.password-wrong} (the old one), {@code
     *     identity.session-ended}; kind TOO_MANY, key {@code identity.wait}; kind INVALID: keys
     *     {@code identity.password-same}, {@code identity.password-short}, {@code
     *     identity.password-long}, {@code identity.password-common}; kind CONFLICT, key {@code
     *     identity.demo-stays}
     */
    public Opened changePassword(String token, String before, String after, Visit visit) {
        Live live = entrance.get(token);
        Account account = live.account();
        Attempts.Attempt attempt = Attempts.Attempt.of("password " + account.mail(), visit, false);
        attempts.begin(attempt);
        Act act =
                Act.of(visit.in(live.actor()), "change-password", "account", account.id())
                        .on("password");
        boolean right = live.stage() == Stage.READY && passwords.isPresent(account, before);
        if (!right) {
            return acts.perform(
                    act,
                    sql -> {
                        throw new Refused(Refused.Kind.FORBIDDEN, "identity.password-wrong");
                    });
        }
        attempts.succeeded(attempt);
        String hash;
        try {
            hash = hash(account, before, after);
        } catch (Refused refused) {
            return acts.perform(
                    act,
                    sql -> {
                        throw refused;
                    });
        }
        return acts.perform(act, sql -> change(sql, live, hash));
    }

    /** Not in the transaction: hashing takes long. */
    private String hash(Account account, String before, String after) {
        if (before.equals(after)) {
            throw new Refused(Refused.Kind.INVALID, "identity.password-same");
        }
        account.refuseDemo();
        return passwords.hash(account, after);
    }

    private Opened change(Sql sql, Live live, String hash) throws SQLException {
        String id = live.account().id();
        new AccountTable(sql).setPassword(id, hash);
        SessionTable sessions = new SessionTable(sql);
        sessions.endOthersOf(id, live.id());
        DeviceTable devices = new DeviceTable(sql);
        devices.forgetAllOf(id);
        String device = devices.remember(Optional.empty(), id, clock.instant());
        mails.put(
                live.account().mail(),
                live.account().language(),
                "identity.password-changed",
                Map.of());
        return new Opened(sessions.renew(live.id()), live.stage(), Optional.of(device));
    }

    private static String id(Actor actor) {
        return actor.account().orElseThrow(Given::notFound);
    }
}
