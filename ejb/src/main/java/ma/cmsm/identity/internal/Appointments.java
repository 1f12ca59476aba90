package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.cmsm.identity.AccountState;
import ma.cmsm.identity.internal.LinkTable.Purpose;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;

/** Makes people members of organisations, one supervisor each, and keeps an administrator. */
@ApplicationScoped
public class Appointments {

    private MailOutbox mails;
    private Clock clock;

    /** For the proxy of the container. */
    protected Appointments() {}

    @Inject
    public Appointments(MailOutbox mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** Invites somebody who is not known; gives the account's id. */
    public String create(Sql sql, String mail, String language, Membership membership)
            throws SQLException {
        RoleRules.check(List.of(membership));
        Account account =
                new Account(
                        UUID.randomUUID().toString(),
                        mail,
                        "",
                        language,
                        AccountState.INVITED,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        0);
        new AccountTable(sql).add(account, clock.instant());
        set(sql, account.id(), membership);
        sendLink(sql, account);
        return account.id();
    }

    /** Makes somebody who is known a member of one more organisation; gives the account's id. */
    public String join(Sql sql, Account account, Membership added) throws SQLException {
        if (account.state() == AccountState.DEACTIVATED) {
            throw conflict("identity.account-deactivated");
        }
        List<Membership> all = new ArrayList<>(new AccountTable(sql).memberships(account.id()));
        if (all.stream().anyMatch(one -> one.place().equals(added.place()))) {
            throw conflict("identity.already-member");
        }
        all.add(added);
        RoleRules.check(all);
        set(sql, account.id(), added);
        new SessionTable(sql).endAllOf(account.id());
        if (account.state() == AccountState.INVITED) {
            sendLink(sql, account);
        } else {
            mails.put(account.mail(), account.language(), "identity.added", Map.of());
        }
        return account.id();
    }

    /**
     * Gives the roles of a membership.
     *
     * @throws Refused kind CONFLICT, key {@code identity.has-supervisor}, when there would be two
     */
    public void set(Sql sql, String account, Membership membership) throws SQLException {
        String organization = membership.place().organization();
        new OrganizationTable(sql).lock(organization);
        AccountTable table = new AccountTable(sql);
        if (membership.roles().contains(Role.SUPERVISOR)
                && table.othersWith(Role.SUPERVISOR, organization, account) > 0) {
            throw conflict("identity.has-supervisor");
        }
        table.setMembership(
                account, organization, membership.roles(), membership.legalRepresentative());
    }

    /**
     * Before an account stops being what it is.
     *
     * @throws Refused kind CONFLICT, key {@code identity.last-administrator}, when nobody would be
     *     left to administer
     */
    public void keepAnAdministrator(Sql sql, String account, Membership membership)
            throws SQLException {
        if (membership.roles().contains(Role.ADMINISTRATOR)) {
            String organization = membership.place().organization();
            new OrganizationTable(sql).lock(organization);
            if (new AccountTable(sql).othersWith(Role.ADMINISTRATOR, organization, account) == 0) {
                throw conflict("identity.last-administrator");
            }
        }
    }

    /** Sends a link to accept the invitation; the one before opens nothing any more. */
    public void sendLink(Sql sql, Account account) throws SQLException {
        String token =
                new LinkTable(sql)
                        .add(Purpose.INVITATION, Optional.of(account.id()), clock.instant());
        mails.put(
                account.mail(),
                account.language(),
                "identity.invitation",
                Map.of("link", mails.link("/join", token)));
    }

    private static Refused conflict(String key) {
        return new Refused(Refused.Kind.CONFLICT, key);
    }
}
