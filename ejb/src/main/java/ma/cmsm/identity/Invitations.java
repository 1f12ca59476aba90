package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.internal.Account;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.Appointments;
import ma.cmsm.identity.internal.LinkTable;
import ma.cmsm.identity.internal.LinkTable.Purpose;
import ma.cmsm.identity.internal.Membership;
import ma.cmsm.identity.internal.Names;
import ma.cmsm.identity.internal.NewPassword;
import ma.cmsm.identity.internal.Offer;
import ma.cmsm.identity.internal.OrganizationTable;
import ma.cmsm.identity.internal.SentTable;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** Accepting an invitation, by a link that works once: with a new account, or with one's own. */
@ApplicationScoped
public class Invitations {

    private Transactions transactions;
    private Acts acts;
    private LinkTries links;
    private NewPassword passwords;
    private Appointments appointments;
    private Clock clock;

    /** For the proxy of the container. */
    protected Invitations() {}

    @Inject
    public Invitations(
            Transactions transactions,
            Acts acts,
            LinkTries links,
            NewPassword passwords,
            Appointments appointments,
            Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.links = links;
        this.passwords = passwords;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * What the link invites to, while it works; looking does not use it up.
     *
     * @throws Refused as {@link LinkTries#look} says
     */
    public Optional<Invitation> find(String token, Visit visit) {
        return links.look(
                token,
                visit,
                act(visit, Optional.empty()),
                () -> transactions.within(sql -> find(sql, token)));
    }

    private Optional<Invitation> find(Sql sql, String token) throws SQLException {
        Optional<Account> invited = invited(sql, token);
        return invited.isPresent()
                ? Optional.of(invitation(sql, invited.get()))
                : offered(sql, token);
    }

    private Optional<Invitation> offered(Sql sql, String token) throws SQLException {
        Optional<Account> account = known(sql, token);
        Optional<MemberOrganization> organization =
                account.isPresent() ? organization(sql, account.get(), token) : Optional.empty();
        return organization.map(
                one ->
                        new Invitation(
                                account.get().mail(), one.name(), account.get().language(), true));
    }

    private Optional<Account> known(Sql sql, String token) throws SQLException {
        return linked(sql, Purpose.MEMBERSHIP, token, AccountState.ACTIVE);
    }

    private Optional<Account> invited(Sql sql, String token) throws SQLException {
        return linked(sql, Purpose.INVITATION, token, AccountState.INVITED);
    }

    /** Whom a link that works is for, while they are what they were when it was sent. */
    private Optional<Account> linked(Sql sql, Purpose purpose, String token, AccountState state)
            throws SQLException {
        Optional<String> id = new LinkTable(sql).account(purpose, token, clock.instant());
        return id.isEmpty()
                ? Optional.empty()
                : new AccountTable(sql).find(id.get()).filter(account -> account.state() == state);
    }

    /** The one that still asks for just that; other roles take back what was offered before. */
    private static Optional<MemberOrganization> organization(Sql sql, Account account, String token)
            throws SQLException {
        Offer offer = Offer.in(token);
        String id = offer.organization();
        return new SentTable(sql).find(id, account.mail()).filter(offer::isOf).isEmpty()
                ? Optional.empty()
                : new OrganizationTable(sql)
                        .find(id)
                        .filter(one -> one.state() == OrganizationState.ACTIVE);
    }

    /**
     * Accepts to act for one more organisation, with the account that one has.
     *
     * @throws Refused as {@link LinkTries#open} says; kind NOT_FOUND, key {@code
     *     identity.link-closed}, also when it cannot be accepted any more
     */
    public void join(String token, Visit visit) {
        Account account =
                links.open(
                        token,
                        visit,
                        joining(visit, Optional.empty()),
                        () -> transactions.within(sql -> known(sql, token)));
        acts.perform(joining(visit, Optional.of(account.id())), sql -> join(sql, account, token));
    }

    private static Act joining(Visit visit, Optional<String> account) {
        return new Act(visit.visitor(), "accept-membership", "account", account, Set.of("roles"));
    }

    private String join(Sql sql, Account account, String token) throws SQLException {
        Offer offer = Offer.in(token);
        MemberOrganization organization =
                organization(sql, account, token).orElseThrow(LinkTable::closed);
        new LinkTable(sql).spend(Purpose.MEMBERSHIP, token, clock.instant());
        Membership added =
                new Membership(
                        new Place(organization.id(), organization.name(), organization.committee()),
                        organization.state(),
                        offer.roles(),
                        offer.legalRepresentative());
        try {
            appointments.accept(sql, account, added);
        } catch (Refused changedMeanwhile) {
            throw LinkTable.closed();
        }
        return account.id();
    }

    private static Invitation invitation(Sql sql, Account account) throws SQLException {
        String organization =
                new AccountTable(sql)
                        .memberships(account.id()).stream()
                                .map(one -> one.place().name())
                                .findFirst()
                                .orElse("");
        return new Invitation(account.mail(), organization, account.language(), false);
    }

    /**
     * Chooses a name, a language and a password; then one can sign in.
     *
     * @throws Refused as {@link LinkTries#open} says; kind INVALID: keys {@code
     *     identity.name-missing}, {@code identity.name-long}, {@code identity.language-unknown},
     *     {@code identity.password-short}, {@code identity.password-long}, {@code
     *     identity.password-common}; the link still works then
     */
    public void accept(AcceptInvitation command, Visit visit) {
        Account account =
                links.open(
                        command.token(),
                        visit,
                        act(visit, Optional.empty()),
                        () -> transactions.within(sql -> invited(sql, command.token())));
        String name = Names.person(command.name());
        String language = Names.language(command.language());
        String hash = passwords.hash(account, command.password());
        acts.perform(
                act(visit, Optional.of(account.id())),
                sql -> {
                    new LinkTable(sql).spend(Purpose.INVITATION, command.token(), clock.instant());
                    AccountTable table = new AccountTable(sql);
                    table.setProfile(account.id(), name, language);
                    table.setPassword(account.id(), hash);
                    table.accept(account.id(), clock.instant());
                    new SentTable(sql).removeAccepted(account);
                    return account;
                });
    }

    private static Act act(Visit visit, Optional<String> account) {
        return new Act(
                visit.visitor(),
                "accept-invitation",
                "account",
                account,
                Set.of("name", "language", "password"));
    }
}
