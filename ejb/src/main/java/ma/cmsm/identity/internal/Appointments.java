package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.cmsm.identity.AccountState;
import ma.cmsm.identity.SentInvitation;
import ma.cmsm.identity.internal.LinkTable.Purpose;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;

/** Makes people members of organisations, one supervisor each, and keeps an administrator. */
@ApplicationScoped
public class Appointments {

    private MailOutbox mails;
    private InvitationLimit limit;
    private Clock clock;

    /** For the proxy of the container. */
    protected Appointments() {}

    @Inject
    public Appointments(MailOutbox mails, InvitationLimit limit, Clock clock) {
        this.mails = mails;
        this.limit = limit;
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

    /**
     * Invites somebody who is known to one more organisation; gives the account's id. Who works
     * here already becomes a member by accepting, and nothing changes for them until then.
     */
    public String offer(Sql sql, Account account, Membership added) throws SQLException {
        if (account.state() == AccountState.DEACTIVATED) {
            throw conflict("identity.account-deactivated");
        }
        if (account.state() == AccountState.INVITED) {
            askAgain(sql, account, added);
        } else {
            refuseUnlessNew(sql, account, added);
            refuseSecondSupervisor(sql, account.id(), added);
            sendOffer(sql, account, added);
        }
        return account.id();
    }

    /** Who has accepted nothing yet is asked for all at once, the last roles instead of others. */
    private void askAgain(Sql sql, Account account, Membership added) throws SQLException {
        List<Membership> all = new ArrayList<>(new AccountTable(sql).memberships(account.id()));
        all.removeIf(one -> one.place().equals(added.place()));
        all.add(added);
        RoleRules.check(all);
        set(sql, account.id(), added);
        sendLink(sql, account);
    }

    /** Who was asked, has accepted nothing, and is asked by nobody else either, is forgotten. */
    public static void takeBack(Sql sql, String organization, String mail) throws SQLException {
        new SentTable(sql).remove(organization, mail);
        AccountTable table = new AccountTable(sql);
        Optional<Account> invited =
                table.byMail(mail).filter(account -> account.state() == AccountState.INVITED);
        if (invited.isPresent()) {
            String account = invited.get().id();
            table.setMembership(account, organization, Set.of(), false);
            if (table.memberships(account).isEmpty()) {
                table.removeInvited(account);
            }
        }
    }

    /** Takes back what nobody has accepted a good while after its link stopped working. */
    public static void removeExpired(Sql sql, Instant now) throws SQLException {
        for (SentInvitation sent : new SentTable(sql).expired(now)) {
            takeBack(sql, sent.organization(), sent.mail());
        }
    }

    private void sendOffer(Sql sql, Account account, Membership added) throws SQLException {
        limit.take();
        String token =
                new LinkTable(sql)
                        .add(
                                Purpose.MEMBERSHIP,
                                Optional.of(account.id()),
                                Offer.of(added).token(),
                                clock.instant());
        mails.put(
                account.mail(),
                account.language(),
                "identity.offer",
                Map.of("link", mails.link("/join", token)));
    }

    /**
     * Makes somebody who accepted it a member; whatever else was offered has to be offered anew, so
     * that no link is left that brings a membership back.
     */
    public void accept(Sql sql, Account account, Membership added) throws SQLException {
        refuseUnlessNew(sql, account, added);
        set(sql, account.id(), added);
        new SentTable(sql).removeAccepted(account);
        new LinkTable(sql).removeAll(Purpose.MEMBERSHIP, Optional.of(account.id()));
    }

    private static void refuseUnlessNew(Sql sql, Account account, Membership added)
            throws SQLException {
        List<Membership> all = new ArrayList<>(new AccountTable(sql).memberships(account.id()));
        if (all.stream().anyMatch(one -> one.place().equals(added.place()))) {
            throw conflict("identity.already-member");
        }
        all.add(added);
        RoleRules.check(all);
    }

    /**
     * Gives the roles of a membership.
     *
     * @throws Refused kind CONFLICT, key {@code identity.has-supervisor}, when there would be two
     */
    public void set(Sql sql, String account, Membership membership) throws SQLException {
        String organization = membership.place().organization();
        new OrganizationTable(sql).lock(organization);
        refuseSecondSupervisor(sql, account, membership);
        new AccountTable(sql)
                .setMembership(
                        account,
                        organization,
                        membership.roles(),
                        membership.legalRepresentative());
    }

    private static void refuseSecondSupervisor(Sql sql, String account, Membership membership)
            throws SQLException {
        String organization = membership.place().organization();
        if (membership.roles().contains(Role.SUPERVISOR)
                && new AccountTable(sql).othersWith(Role.SUPERVISOR, organization, account) > 0) {
            throw conflict("identity.has-supervisor");
        }
    }

    /**
     * Before an account stops being what it is. Who never accepted an invitation administers
     * nothing; nor does anybody of the demonstration, once somebody real does.
     *
     * @throws Refused kind CONFLICT, key {@code identity.last-administrator}, when nobody would be
     *     left to administer
     */
    public void keepAnAdministrator(Sql sql, String account, Membership membership)
            throws SQLException {
        if (membership.roles().contains(Role.ADMINISTRATOR)) {
            String organization = membership.place().organization();
            new OrganizationTable(sql).lock(organization);
            if (new AccountTable(sql).otherAdministrators(organization, account) == 0) {
                throw conflict("identity.last-administrator");
            }
        }
    }

    /** Sends a link to accept the invitation; the one before opens nothing any more. */
    public void sendLink(Sql sql, Account account) throws SQLException {
        limit.take();
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
