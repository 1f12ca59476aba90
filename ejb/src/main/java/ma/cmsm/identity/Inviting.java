package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.internal.Account;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.Appointments;
import ma.cmsm.identity.internal.MailAddress;
import ma.cmsm.identity.internal.Membership;
import ma.cmsm.identity.internal.Names;
import ma.cmsm.identity.internal.OrganizationTable;
import ma.cmsm.identity.internal.RoleRules;
import ma.cmsm.platform.Actor;
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

    private Transactions transactions;
    private Acts acts;
    private Permission permission;
    private RoleRules rules;
    private Appointments appointments;

    /** For the proxy of the container. */
    protected Inviting() {}

    @Inject
    public Inviting(
            Transactions transactions,
            Acts acts,
            Permission permission,
            RoleRules rules,
            Appointments appointments) {
        this.transactions = transactions;
        this.acts = acts;
        this.permission = permission;
        this.rules = rules;
        this.appointments = appointments;
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
     *     {@code identity.has-supervisor}; kind TOO_MANY, key {@code identity.demo-invitations}; as
     *     {@link Permission#require} says
     */
    public String invite(Actor actor, InviteAccount command) {
        Act act = Act.of(actor, "invite-account", "organization", command.organization());
        try {
            return acts.perform(act.on("roles"), sql -> invite(sql, actor, command));
        } catch (Refused refused) {
            if (!OF_THE_INVITED.contains(refused.key())) {
                throw refused;
            }
            return transactions
                    .within(sql -> hidden(sql, actor, command.mail()))
                    .orElseThrow(() -> refused);
        }
    }

    /** Who has this address, when the actor could not look that up. */
    private Optional<String> hidden(Sql sql, Actor actor, String mail) throws SQLException {
        AccountTable table = new AccountTable(sql);
        Optional<String> known = table.byMail(MailAddress.checked(mail)).map(Account::id);
        return known.isEmpty() || mayRead(actor, table.memberships(known.get()))
                ? Optional.empty()
                : known;
    }

    private boolean mayRead(Actor actor, List<Membership> memberships) {
        return permission.may(actor, Action.MANAGE_TECHNICAL_ACCOUNTS, Target.NOBODYS)
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
        Optional<Account> known = new AccountTable(sql).byMail(mail);
        return known.isPresent()
                ? appointments.offer(sql, known.get(), membership)
                : appointments.create(sql, mail, command.language(), membership);
    }

    private void requireRolesFor(Actor actor, Set<Role> roles, String organization) {
        if (roles.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, "identity.no-roles");
        }
        rules.requireFor(actor, roles, organization);
    }
}
