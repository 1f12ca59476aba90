package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.cmsm.identity.internal.Account;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.LinkTable;
import ma.cmsm.identity.internal.LinkTable.Purpose;
import ma.cmsm.identity.internal.MailAddress;
import ma.cmsm.identity.internal.Names;
import ma.cmsm.identity.internal.NewPassword;
import ma.cmsm.identity.internal.OrganizationTable;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/**
 * The first administrator of an installation that nobody works in yet, by a link that only the
 * operator gets to see. There is no account with a password that anybody else knows.
 */
@ApplicationScoped
public class FirstSetup {

    private Transactions transactions;
    private Acts acts;
    private LinkTries links;
    private NewPassword passwords;
    private Clock clock;

    /** For the proxy of the container. */
    protected FirstSetup() {}

    @Inject
    public FirstSetup(
            Transactions transactions,
            Acts acts,
            LinkTries links,
            NewPassword passwords,
            Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.links = links;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether nobody works here yet; accounts of the demonstration do not count. */
    public boolean isNeeded() {
        return transactions.within(sql -> new AccountTable(sql).isEmpty());
    }

    /**
     * A token for the set-up, which works once, within a day; the one before works no more.
     *
     * @param actor the operator
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, for anybody else; kind
     *     CONFLICT, key {@code identity.set-up-done}, when somebody works here already
     */
    public String open(Actor actor) {
        Act act = new Act(actor, "open-set-up", "account", Optional.empty(), Set.of());
        return acts.perform(
                act,
                sql -> {
                    if (!actor.isOperator()) {
                        throw new Refused(Refused.Kind.NOT_FOUND, "identity.not-found");
                    }
                    if (!new AccountTable(sql).isEmpty()) {
                        throw new Refused(Refused.Kind.CONFLICT, "identity.set-up-done");
                    }
                    return new LinkTable(sql).add(Purpose.SETUP, Optional.empty(), clock.instant());
                });
    }

    /**
     * Whether the token still works; looking does not use it up.
     *
     * @throws Refused as {@link LinkTries#look} says
     */
    public boolean isOpen(String token, Visit visit) {
        return links.look(token, visit, act(visit, Optional.empty()), () -> working(token))
                .isPresent();
    }

    private Optional<String> working(String token) {
        return transactions.within(
                sql ->
                        new LinkTable(sql).isOpen(Purpose.SETUP, token, clock.instant())
                                ? Optional.of(token)
                                : Optional.empty());
    }

    /**
     * Makes the committee and its administrator, who can sign in then and sets up a second factor.
     *
     * @throws Refused as {@link LinkTries#open} says; kind INVALID: keys {@code
     *     identity.mail-invalid}, {@code identity.name-missing}, {@code identity.name-long}, {@code
     *     identity.language-unknown}, {@code identity.password-short}, {@code
     *     identity.password-long}, {@code identity.password-common}; kind CONFLICT: keys {@code
     *     identity.name-taken}, {@code platform.taken}, for an address of the demonstration; the
     *     link still works then
     */
    public void complete(CompleteSetup command, Visit visit) {
        links.open(
                command.token(),
                visit,
                act(visit, Optional.empty()),
                () -> working(command.token()));
        String committee = Names.organization(command.committee());
        String mail = MailAddress.checked(command.mail());
        String name = Names.person(command.name());
        String language = Names.language(command.language());
        String hash = passwords.hash(List.of(mail, name, committee), command.password());
        Account account = account(mail, name, language, hash);
        acts.perform(
                act(visit, Optional.of(account.id())),
                sql -> {
                    new LinkTable(sql).spend(Purpose.SETUP, command.token(), clock.instant());
                    return begin(sql, account, committee);
                });
    }

    private static Act act(Visit visit, Optional<String> account) {
        return new Act(
                visit.visitor(),
                "set-up",
                "account",
                account,
                Set.of("name", "language", "password", "roles"));
    }

    private String begin(Sql sql, Account account, String committee) throws SQLException {
        AccountTable table = new AccountTable(sql);
        table.add(account, clock.instant());
        table.setMembership(
                account.id(), committee(sql, committee), Set.of(Role.ADMINISTRATOR), false);
        return account.id();
    }

    /** The demonstration may have had one: there is one committee. */
    private String committee(Sql sql, String name) throws SQLException {
        OrganizationTable table = new OrganizationTable(sql);
        Optional<String> known = table.committee().map(MemberOrganization::id);
        String id = known.orElseGet(() -> UUID.randomUUID().toString());
        table.requireFree(name, id);
        if (known.isPresent()) {
            table.rename(id, name);
        } else {
            table.add(id, name, true, Optional.empty(), clock.instant());
        }
        return id;
    }

    private Account account(String mail, String name, String language, String hash) {
        Instant now = clock.instant();
        return new Account(
                UUID.randomUUID().toString(),
                mail,
                name,
                language,
                AccountState.ACTIVE,
                Optional.of(hash),
                Optional.of(now),
                false,
                false,
                0);
    }
}
