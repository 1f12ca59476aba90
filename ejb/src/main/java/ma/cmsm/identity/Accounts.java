package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.identity.internal.Account;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.Appointments;
import ma.cmsm.identity.internal.Given;
import ma.cmsm.identity.internal.LinkTable;
import ma.cmsm.identity.internal.LinkTable.Purpose;
import ma.cmsm.identity.internal.Membership;
import ma.cmsm.identity.internal.OrganizationTable;
import ma.cmsm.identity.internal.RoleRules;
import ma.cmsm.identity.internal.SecondFactor;
import ma.cmsm.identity.internal.SentTable;
import ma.cmsm.identity.internal.SessionTable;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;
import ma.cmsm.platform.Transactions.Work;

/**
 * Who works here: changing what people are, and closing their accounts ({@link Inviting} asks
 * them). Every right asks for a second factor proved just now; another organisation's account is
 * not found.
 *
 * <p>Administrators give the roles of the committee and look after any account; coordinators
 * appoint an organisation's first supervisor; supervisors give their own people the other roles.
 * Accounts of the demonstration stay as they are: kind CONFLICT, key {@code identity.demo-stays}.
 * Whoever works under one changes nobody who has accepted an invitation: kind CONFLICT, key {@code
 * identity.demo-not-real}.
 */
@ApplicationScoped
public class Accounts {

    private Transactions transactions;
    private Acts acts;
    private Permission permission;
    private RoleRules rules;
    private Appointments appointments;
    private SecondFactor factor;
    private MailOutbox mails;
    private Clock clock;

    /** For the proxy of the container. */
    protected Accounts() {}

    @Inject
    public Accounts(
            Transactions transactions,
            Acts acts,
            Permission permission,
            RoleRules rules,
            Appointments appointments,
            SecondFactor factor,
            MailOutbox mails,
            Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.permission = permission;
        this.rules = rules;
        this.appointments = appointments;
        this.factor = factor;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Sends another link; the one before opens nothing any more.
     *
     * @throws Refused kind CONFLICT, key {@code identity.already-accepted}; as {@link
     *     Permission#require} says
     */
    public void inviteAgain(Actor actor, String id) {
        over(
                actor,
                "invite-again",
                id,
                Set.of(),
                sql -> {
                    Account account = new AccountTable(sql).get(id);
                    if (account.state() != AccountState.INVITED) {
                        throw conflict("identity.already-accepted");
                    }
                    appointments.sendLink(sql, account);
                    new SentTable(sql).sentAgain(account, clock.instant());
                    return account;
                });
    }

    /**
     * Changes what an account is for an organisation; its sessions end.
     *
     * @throws Refused kind CONFLICT: keys {@code identity.stale}, {@code identity.has-supervisor},
     *     {@code identity.last-administrator}; kind INVALID: keys {@code
     *     identity.roles-not-together}, {@code identity.not-yourself}; as {@link
     *     Permission#require} says
     */
    public void changeRoles(Actor actor, ChangeRoles command) {
        Act act = Act.of(actor, "change-roles", "account", command.account());
        acts.perform(act.on("roles"), sql -> changeRoles(sql, actor, command));
    }

    private Membership changeRoles(Sql sql, Actor actor, ChangeRoles command) throws SQLException {
        AccountTable table = new AccountTable(sql);
        Account account = table.get(command.account());
        List<Membership> all = table.memberships(command.account());
        Membership before =
                all.stream()
                        .filter(one -> one.place().organization().equals(command.organization()))
                        .findFirst()
                        .orElseThrow(Given::notFound);
        Membership after =
                new Membership(
                        before.place(),
                        before.state(),
                        command.roles(),
                        command.legalRepresentative() && !command.roles().isEmpty());
        requireChange(actor, before, after);
        account.refuseDemo();
        refuseByDemo(sql, actor, account);
        refuseSelf(actor, command.account(), before, after);
        RoleRules.check(all.stream().map(one -> one.equals(before) ? after : one).toList());
        if (!command.roles().contains(Role.ADMINISTRATOR)) {
            appointments.keepAnAdministrator(sql, command.account(), before);
        }
        table.advance(command.account(), command.version(), clock.instant());
        appointments.set(sql, command.account(), after);
        new LinkTable(sql).removeAll(Purpose.MEMBERSHIP, Optional.of(command.account()));
        new SessionTable(sql).endAllOf(command.account());
        return after;
    }

    /** Anybody can be the demonstration's administrator, and who has accepted is for real. */
    private static void refuseByDemo(Sql sql, Actor actor, Account account) throws SQLException {
        String acting = actor.account().orElse("");
        boolean demo = new AccountTable(sql).find(acting).filter(Account::demo).isPresent();
        if (demo && account.state() != AccountState.INVITED) {
            throw conflict("identity.demo-not-real");
        }
    }

    private void requireChange(Actor actor, Membership before, Membership after) {
        String organization = before.place().organization();
        Set<Role> changed =
                Stream.concat(before.roles().stream(), after.roles().stream())
                        .filter(
                                role ->
                                        !before.roles().contains(role)
                                                || !after.roles().contains(role))
                        .collect(Collectors.toSet());
        boolean legal = before.legalRepresentative() != after.legalRepresentative();
        rules.requireFor(
                actor, changed.isEmpty() && !legal ? before.roles() : changed, organization);
        if (legal && !after.roles().isEmpty()) {
            rules.requireLegal(actor, organization);
        }
    }

    /** Who works on cases may give himself what he may give; nobody in the committee may. */
    private static void refuseSelf(
            Actor actor, String account, Membership before, Membership after) {
        Set<Role> touched = new HashSet<>(before.roles());
        touched.addAll(after.roles());
        boolean committee = touched.stream().anyMatch(Role::isOfCommittee);
        boolean legal = before.legalRepresentative() != after.legalRepresentative();
        if (actor.account().equals(Optional.of(account)) && (committee || legal)) {
            throw new Refused(Refused.Kind.INVALID, "identity.not-yourself");
        }
    }

    /**
     * Closes an account; its sessions end at once.
     *
     * @param version of the account that was looked at
     * @throws Refused kind CONFLICT: keys {@code identity.stale}, {@code
     *     identity.last-administrator}; kind INVALID, key {@code identity.not-yourself}; as {@link
     *     Permission#require} says
     */
    public void deactivate(Actor actor, String id, long version) {
        over(actor, "deactivate-account", id, Set.of("state"), sql -> deactivate(sql, id, version));
    }

    private String deactivate(Sql sql, String id, long version) throws SQLException {
        AccountTable table = new AccountTable(sql);
        for (Membership one : table.memberships(id)) {
            appointments.keepAnAdministrator(sql, id, one);
        }
        table.advance(id, version, clock.instant());
        table.close(id);
        return id;
    }

    /**
     * Opens a closed account again.
     *
     * @throws Refused kind CONFLICT: keys {@code identity.stale}, {@code identity.has-supervisor};
     *     as {@link Permission#require} says
     */
    public void reactivate(Actor actor, String id, long version) {
        over(actor, "reactivate-account", id, Set.of("state"), sql -> reactivate(sql, id, version));
    }

    private String reactivate(Sql sql, String id, long version) throws SQLException {
        AccountTable table = new AccountTable(sql);
        Account account = table.get(id);
        table.advance(id, version, clock.instant());
        for (Membership one : table.memberships(id)) {
            appointments.set(sql, id, one);
        }
        table.setState(
                id,
                account.passwordHash().isPresent() ? AccountState.ACTIVE : AccountState.INVITED);
        return id;
    }

    /**
     * Takes the second factor away from who has lost the telephone and the codes; a new one has to
     * be set up at the next sign-in.
     *
     * @throws Refused kind CONFLICT, key {@code identity.stale}; kind INVALID, key {@code
     *     identity.not-yourself}; as {@link Permission#require} says
     */
    public void resetFactor(Actor actor, String id, long version) {
        over(actor, "reset-factor", id, Set.of("factor"), sql -> resetFactor(sql, id, version));
    }

    private String resetFactor(Sql sql, String id, long version) throws SQLException {
        AccountTable table = new AccountTable(sql);
        table.advance(id, version, clock.instant());
        factor.remove(sql, id);
        new SessionTable(sql).endAllOf(id);
        Account account = table.get(id);
        mails.put(account.mail(), account.language(), "identity.factor-removed", Map.of());
        return id;
    }

    /** What is done to somebody else's account as a whole. */
    private <T> void over(Actor actor, String action, String id, Set<String> fields, Work<T> work) {
        Act act = Act.of(actor, action, "account", id).on(fields.toArray(String[]::new));
        acts.perform(
                act,
                sql -> {
                    AccountTable table = new AccountTable(sql);
                    Account account = table.get(id);
                    rules.requireOver(actor, table.memberships(id));
                    account.refuseDemo();
                    refuseByDemo(sql, actor, account);
                    if (actor.account().equals(Optional.of(id))) {
                        throw new Refused(Refused.Kind.INVALID, "identity.not-yourself");
                    }
                    return work.on(sql);
                });
    }

    /** The roles that the actor could give in an organisation, after proving the factor again. */
    public Set<Role> assignable(Actor actor, String organization) {
        boolean committee =
                transactions.within(
                        sql -> new OrganizationTable(sql).get(organization).committee());
        Actor fresh = actor.factorProvedAt().isEmpty() ? actor : actor.provedAt(clock.instant());
        return Stream.of(Role.values())
                .filter(role -> role != Role.VISITOR && role.isOfCommittee() == committee)
                .filter(role -> mayGive(fresh, role, organization))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean mayGive(Actor actor, Role role, String organization) {
        return permission.may(actor, RoleRules.rightFor(role), Target.of(organization));
    }

    private static Refused conflict(String key) {
        return new Refused(Refused.Kind.CONFLICT, key);
    }
}
