package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.internal.Account;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.Appointments;
import ma.cmsm.identity.internal.Given;
import ma.cmsm.identity.internal.MailAddress;
import ma.cmsm.identity.internal.Membership;
import ma.cmsm.identity.internal.Names;
import ma.cmsm.identity.internal.OrganizationTable;
import ma.cmsm.identity.internal.RoleRules;
import ma.cmsm.identity.internal.SentTable;
import ma.cmsm.identity.internal.Where;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** Asking people to work here, in roles that the actor may give. */
@ApplicationScoped
public class Inviting {

    /** Refusals that tell what somebody is elsewhere. */
    private static final Set<String> OF_THE_INVITED =
            Set.of("identity.account-deactivated", "identity.roles-not-together");

    private static final Scope.Columns COLUMNS =
            new Scope.Columns("s.organization_id", null, Map.of());

    private Transactions transactions;
    private Acts acts;
    private Permission permission;
    private RoleRules rules;
    private Appointments appointments;
    private Clock clock;

    /** For the proxy of the container. */
    protected Inviting() {}

    @Inject
    public Inviting(
            Transactions transactions,
            Acts acts,
            Permission permission,
            RoleRules rules,
            Appointments appointments,
            Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.permission = permission;
        this.rules = rules;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Invites somebody by a mail whose link works once, within seven days. Who has an account
     * already becomes a member by accepting. Who is known elsewhere and cannot be a member is
     * answered for like anybody else, unless the actor could look that up.
     *
     * @return id of the account
     * @throws Refused kind INVALID: keys {@code identity.mail-invalid}, {@code
     *     identity.language-unknown}, {@code identity.no-roles}, {@code
     *     identity.roles-not-together}; kind CONFLICT: keys {@code identity.organization-closed},
     *     {@code identity.already-member}, {@code identity.account-deactivated}, {@code
     *     identity.has-supervisor}; kind TOO_MANY, key {@code identity.demo-invitations}; as {@link
     *     Permission#require} says
     */
    public String invite(Actor actor, InviteAccount command) {
        Act act = Act.of(actor, "invite-account", "organization", command.organization());
        Asked asked = acts.perform(act.on("roles"), sql -> noted(sql, actor, command));
        // Supervisors read the record of their organisation, not that of others' accounts
        asked.unsaid()
                .ifPresent(
                        refused ->
                                acts.refused(
                                        Act.of(actor, act.action(), "account", asked.account()),
                                        refused));
        return asked.account();
    }

    /**
     * Somebody was asked, as it looks to who asked.
     *
     * @param unsaid why nothing was sent
     */
    private record Asked(String account, Optional<Refused> unsaid) {}

    private Asked noted(Sql sql, Actor actor, InviteAccount command) throws SQLException {
        Asked asked = asked(sql, actor, command);
        new SentTable(sql).put(command, MailAddress.checked(command.mail()), clock.instant());
        return asked;
    }

    private Asked asked(Sql sql, Actor actor, InviteAccount command) throws SQLException {
        try {
            return new Asked(invite(sql, actor, command), Optional.empty());
        } catch (Refused refused) {
            if (!OF_THE_INVITED.contains(refused.key())) {
                throw refused;
            }
            String known = hidden(sql, actor, command.mail()).orElseThrow(() -> refused);
            return new Asked(known, Optional.of(refused));
        }
    }

    /** Who has this address, when the actor could not look that up: it looks as if it was sent. */
    private Optional<String> hidden(Sql sql, Actor actor, String mail) throws SQLException {
        AccountTable table = new AccountTable(sql);
        Optional<Account> known = table.byMail(MailAddress.checked(mail));
        return known.isEmpty() || mayRead(actor, table.memberships(known.get().id()))
                ? Optional.empty()
                : known.map(Account::id);
    }

    private boolean mayRead(Actor actor, List<Membership> memberships) {
        return permission.may(actor, Action.READ_ACCOUNTS, Target.NOBODYS)
                || memberships.stream()
                        .map(one -> Target.of(one.place().organization()))
                        .anyMatch(place -> permission.may(actor, Action.READ_ACCOUNTS, place));
    }

    private String invite(Sql sql, Actor actor, InviteAccount command) throws SQLException {
        requireRolesFor(actor, command.roles(), command.organization());
        if (command.legalRepresentative()) {
            rules.requireLegal(actor, command.organization());
        }
        String mail = MailAddress.checked(command.mail());
        Names.language(command.language());
        MemberOrganization organization = new OrganizationTable(sql).get(command.organization());
        if (organization.state() != OrganizationState.ACTIVE) {
            throw new Refused(Refused.Kind.CONFLICT, "identity.organization-closed");
        }
        Membership membership =
                new Membership(
                        new Place(organization.id(), organization.name(), organization.committee()),
                        organization.state(),
                        command.roles(),
                        command.legalRepresentative());
        refuseUnlessOnesOwn(sql, actor, mail, organization.id());
        Optional<Account> known = new AccountTable(sql).byMail(mail);
        return known.isEmpty()
                ? appointments.create(sql, mail, command.language(), membership)
                : appointments.offer(sql, known.get(), membership);
    }

    /**
     * Who was asked and has not accepted can be asked again by who could have asked before; whether
     * there is an account does not matter, or it would show.
     */
    private void refuseUnlessOnesOwn(Sql sql, Actor actor, String mail, String organization)
            throws SQLException {
        boolean others =
                new SentTable(sql)
                        .find(organization, mail)
                        .filter(sent -> !rules.mayFor(actor, sent.roles(), organization))
                        .isPresent();
        if (others) {
            throw new Refused(Refused.Kind.CONFLICT, "identity.already-member");
        }
    }

    /**
     * Who was asked and has not accepted, the newest first: of the own organisation, or of all for
     * who may read all accounts. Whom nobody asked again is forgotten 30 days after the link
     * stopped working.
     *
     * @param offset from 0
     * @param size 1 to 200
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, for who may see nobody
     */
    public ListPage<SentInvitation> sent(Actor actor, int offset, int size) {
        Scope scope = permission.scope(actor, Action.READ_ACCOUNTS);
        if (scope.isEmpty()) {
            Act act = new Act(actor, "read-invitations", "account", Optional.empty(), Set.of());
            acts.require(act, Action.READ_ACCOUNTS, Target.NOBODYS);
        }
        Where where = new Where(scope.filter(COLUMNS, Detail.ALL));
        return transactions.within(sql -> new SentTable(sql).page(where, offset, size));
    }

    /**
     * The invitation that another one would take the place of, with its link: of an organisation
     * and an address, whether there is an account or not.
     *
     * @return empty for who may not see it
     */
    public Optional<SentInvitation> standing(Actor actor, String organization, String mail) {
        Scope scope = permission.scope(actor, Action.READ_ACCOUNTS);
        return Given.isId(organization) && scope.admits(Target.of(organization))
                ? transactions.within(
                        sql -> new SentTable(sql).find(organization, MailAddress.normal(mail)))
                : Optional.empty();
    }

    /**
     * Takes an invitation back that was not accepted: its link opens nothing any more.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}; as {@link Permission#require}
     *     says
     */
    public void withdraw(Actor actor, String organization, String mail) {
        Act act = Act.of(actor, "withdraw-invitation", "organization", organization);
        acts.perform(act, sql -> withdraw(sql, actor, Given.id(organization), mail));
    }

    private String withdraw(Sql sql, Actor actor, String organization, String mail)
            throws SQLException {
        SentInvitation sent =
                new SentTable(sql).find(organization, mail).orElseThrow(Given::notFound);
        rules.requireFor(actor, sent.roles(), organization);
        Appointments.takeBack(sql, organization, mail);
        return organization;
    }

    private void requireRolesFor(Actor actor, Set<Role> roles, String organization) {
        if (roles.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, "identity.no-roles");
        }
        rules.requireFor(actor, roles, organization);
    }
}
