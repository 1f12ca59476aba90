package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.internal.Account;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.Attempts;
import ma.cmsm.identity.internal.DeviceTable;
import ma.cmsm.identity.internal.Entrance;
import ma.cmsm.identity.internal.LinkTable;
import ma.cmsm.identity.internal.LinkTable.Purpose;
import ma.cmsm.identity.internal.MailAddress;
import ma.cmsm.identity.internal.NewPassword;
import ma.cmsm.identity.internal.SessionTable;
import ma.cmsm.platform.Later;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/**
 * A new password for who forgot the old one, by a link in a mail. Asking tells nothing of whether
 * there is such an account; the second factor is asked for as ever.
 */
@ApplicationScoped
public class PasswordReset {

    /** How often a mail is sent, however often it is asked for. */
    static final Duration BETWEEN_MAILS = Duration.ofMinutes(5);

    private Transactions transactions;
    private Acts acts;
    private Entrance entrance;
    private Attempts attempts;
    private LinkTries links;
    private NewPassword passwords;
    private MailOutbox mails;
    private Later later;
    private Clock clock;

    /** For the proxy of the container. */
    protected PasswordReset() {}

    @Inject
    public PasswordReset(
            Transactions transactions,
            Acts acts,
            Entrance entrance,
            Attempts attempts,
            LinkTries links,
            NewPassword passwords,
            MailOutbox mails,
            Later later,
            Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.entrance = entrance;
        this.attempts = attempts;
        this.links = links;
        this.passwords = passwords;
        this.mails = mails;
        this.later = later;
        this.clock = clock;
    }

    /**
     * Asks for a link, which works once, within an hour.
     *
     * @throws Refused kind TOO_MANY, key {@code identity.wait}, for who asks again and again
     */
    public void ask(String mail, Visit visit) {
        String address = MailAddress.normal(mail);
        attempts.begin(Attempts.Attempt.of("reset " + address, visit, false));
        // What follows takes longer when there is such an account
        later.execute(() -> send(address, visit));
    }

    private void send(String mail, Visit visit) {
        Optional<Account> account = transactions.within(sql -> withPassword(sql, mail));
        account.ifPresent(
                known ->
                        acts.perform(
                                act(visit, "ask-for-password", Optional.of(known.id())),
                                sql -> sendLink(sql, known)));
    }

    private Optional<Account> withPassword(Sql sql, String mail) throws SQLException {
        Optional<Account> account = new AccountTable(sql).byMail(mail);
        return entrance.openFor(sql, account).isEmpty()
                ? Optional.empty()
                : account.filter(known -> !known.demo());
    }

    private boolean sendLink(Sql sql, Account account) throws SQLException {
        LinkTable links = new LinkTable(sql);
        if (links.isFresh(Purpose.PASSWORD, account.id(), BETWEEN_MAILS, clock.instant())) {
            return false;
        }
        String token = links.add(Purpose.PASSWORD, Optional.of(account.id()), clock.instant());
        mails.put(
                account.mail(),
                account.language(),
                "identity.reset",
                Map.of("link", mails.link("/reset", token)));
        return true;
    }

    /**
     * Whether the link still works; looking does not use it up.
     *
     * @throws Refused as {@link LinkTries#look} says
     */
    public boolean isOpen(String token, Visit visit) {
        return links.look(
                        token,
                        visit,
                        act(visit, "reset-password", Optional.empty()),
                        () -> transactions.within(sql -> of(sql, token)))
                .isPresent();
    }

    /**
     * Chooses the new password; every session ends and no device is known any more.
     *
     * @throws Refused as {@link LinkTries#open} says; kind INVALID: keys {@code
     *     identity.password-short}, {@code identity.password-long}, {@code
     *     identity.password-common}; the link still works then
     */
    public void complete(String token, String password, Visit visit) {
        Account account =
                links.open(
                        token,
                        visit,
                        act(visit, "reset-password", Optional.empty()),
                        () -> transactions.within(sql -> of(sql, token)));
        String hash = passwords.hash(account, password);
        acts.perform(
                act(visit, "reset-password", Optional.of(account.id())),
                sql -> {
                    new LinkTable(sql).spend(Purpose.PASSWORD, token, clock.instant());
                    new AccountTable(sql).setPassword(account.id(), hash);
                    new SessionTable(sql).endAllOf(account.id());
                    new DeviceTable(sql).forgetAllOf(account.id());
                    mails.put(
                            account.mail(),
                            account.language(),
                            "identity.password-changed",
                            Map.of());
                    return account;
                });
    }

    private Optional<Account> of(Sql sql, String token) throws SQLException {
        Optional<String> id = new LinkTable(sql).account(Purpose.PASSWORD, token, clock.instant());
        Optional<Account> account =
                id.isEmpty() ? Optional.empty() : new AccountTable(sql).find(id.get());
        return entrance.openFor(sql, account).isEmpty() ? Optional.empty() : account;
    }

    private static Act act(Visit visit, String action, Optional<String> account) {
        return new Act(visit.visitor(), action, "account", account, Set.of("password"));
    }
}
