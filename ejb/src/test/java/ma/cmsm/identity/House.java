package ma.cmsm.identity;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.audit.AuditLog;
import ma.cmsm.audit.internal.Chain;
import ma.cmsm.identity.internal.Appointments;
import ma.cmsm.identity.internal.Attempts;
import ma.cmsm.identity.internal.CodeTries;
import ma.cmsm.identity.internal.DemoHouse;
import ma.cmsm.identity.internal.Entrance;
import ma.cmsm.identity.internal.HashesInTest;
import ma.cmsm.identity.internal.InvitationLimit;
import ma.cmsm.identity.internal.NewPassword;
import ma.cmsm.identity.internal.OrganizationTable;
import ma.cmsm.identity.internal.PasswordHashes;
import ma.cmsm.identity.internal.RoleRules;
import ma.cmsm.identity.internal.SecondFactor;
import ma.cmsm.identity.internal.Totp;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.Mail;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.internal.KeyFile;
import ma.cmsm.platform.internal.mail.MailsInTest;
import ma.cmsm.testing.Database;
import ma.cmsm.testing.EventInTest;
import ma.cmsm.testing.LaterInTest;
import ma.cmsm.testing.Moment;
import ma.cmsm.testing.SettingsInTest;
import ma.cmsm.testing.TransactionsInTest;
import org.apache.commons.codec.binary.Base32;

/** All of identity, put together by hand over a real database, and people in it. */
final class House {

    static final String PASSWORD = "five tortoises chew mint";
    static final Visit HERE = visit("198.51.100.7");

    final Database database;
    final Moment now = new Moment(Instant.parse("2026-11-26T10:00:00Z"));
    final SettingsInTest settings;
    final TransactionsInTest transactions;
    final Keyring keyring;
    final Permission permission = new Permission(now);
    final Acts acts;
    final Attempts attempts = new Attempts(now);
    final Entrance entrance;
    final CodeTries tries;
    final SecondFactor factor;
    final Factors factors;
    final Sessions sessions;
    final MailOutbox outbox;
    final EventInTest<OrganizationClosed> closed = new EventInTest<>();
    final Accounts accounts;
    final Inviting inviting;
    final AccountQueries accountQueries;
    final Organizations organizations;
    final OrganizationQueries organizationQueries;
    final Invitations invitations;
    final PasswordReset reset;
    final FirstSetup setup;
    final People people;
    final Demonstration demonstration;
    final MailFolder folder;
    final EventInTest<DemonstrationEnded> ended = new EventInTest<>();
    final DemoMode demoMode;
    final DemoHouse demoHouse;
    final DemoAccounts demo;
    final OwnAccount own;
    PasswordHashes hashes = HashesInTest.cheap();

    House(Database database, Path home) {
        this.database = database;
        settings = new SettingsInTest(home);
        transactions = new TransactionsInTest(database.dataSource());
        keyring = new Keyring(new KeyFile(settings));
        acts =
                new Acts(
                        permission,
                        transactions,
                        new AuditLog(transactions, new Chain(keyring), now));
        demonstration = new Demonstration(transactions, settings);
        folder = new MailFolder(settings, demonstration);
        entrance = new Entrance(transactions, demonstration, now);
        factor = new SecondFactor(keyring);
        outbox = new MailOutbox(transactions, settings, keyring, now);
        tries = new CodeTries(transactions, acts, attempts, outbox, now);
        factors = new Factors(acts, entrance, factor, tries, outbox, now);
        sessions = new Sessions(transactions, acts, entrance, now);
        RoleRules rules = new RoleRules(permission);
        Appointments appointments =
                new Appointments(outbox, new InvitationLimit(demonstration, folder, now), now);
        accounts =
                new Accounts(
                        transactions, acts, permission, rules, appointments, factor, outbox, now);
        inviting = new Inviting(transactions, acts, permission, rules, appointments, now);
        accountQueries = new AccountQueries(transactions, acts, permission, demonstration);
        organizations = new Organizations(acts, closed, now);
        organizationQueries = new OrganizationQueries(transactions, acts, permission);
        NewPassword passwords = new NewPassword(transactions, hashes);
        LinkTries links = new LinkTries(acts, attempts);
        invitations = new Invitations(transactions, acts, links, passwords, appointments, now);
        setup = new FirstSetup(transactions, acts, links, passwords, now);
        people = new People(transactions, demonstration);
        demoHouse = new DemoHouse(transactions, demonstration, hashes, factor, keyring, now);
        demo = new DemoAccounts(demoHouse);
        demoMode = new DemoMode(transactions, demonstration, demoHouse, folder, acts, ended);
        reset =
                new PasswordReset(
                        transactions,
                        acts,
                        entrance,
                        attempts,
                        links,
                        passwords,
                        outbox,
                        new LaterInTest(),
                        now);
        own =
                new OwnAccount(
                        transactions, acts, entrance, attempts, passwords, factor, outbox, now);
    }

    /** Somebody who proved the second factor just now. */
    Actor actor(String account, String organization, Role... roles) {
        return new Actor(
                account,
                Optional.of(account),
                Optional.of(organization),
                Set.of(roles),
                false,
                Optional.of(now.instant()),
                Optional.empty());
    }

    /** The demonstration is over, whoever ended it. */
    void endDemonstration() {
        transactions.within(
                sql -> {
                    demonstration.end(sql, false);
                    return false;
                });
        demonstration.refresh();
    }

    /** Mails to an address that wait to be sent. */
    List<Mail> mails(String recipient) {
        return transactions.within(sql -> MailsInTest.waiting(sql, keyring)).stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
    }

    /** The token in the newest mail with one to an address. */
    String linked(String recipient) {
        List<String> texts =
                mails(recipient).stream()
                        .map(Mail::text)
                        .filter(text -> text.contains("?token="))
                        .toList();
        String newest = texts.get(texts.size() - 1);
        return newest.replaceAll("(?s).*\\?token=([A-Za-z0-9_-]+).*", "$1");
    }

    SignIn signIn() {
        return new SignIn(transactions, acts, entrance, attempts, hashes, factor, tries, now);
    }

    static Visit visit(String address) {
        return new Visit(address, Optional.empty(), Optional.empty(), Optional.of("request-1"));
    }

    String organization(String name) {
        return organization(name, false);
    }

    String organization(String name, boolean committee) {
        return transactions.within(
                sql -> {
                    new OrganizationTable(sql)
                            .add(name, name, committee, Optional.empty(), now.instant());
                    return name;
                });
    }

    /**
     * Somebody who has accepted the invitation, under an id that is the mail address's first part.
     */
    String account(String id, String organization, Role... roles) {
        transactions.within(
                sql ->
                        sql.update(
                                "insert into identity_account (id, mail, name, language, state,"
                                        + " password_hash, accepted_at, version, created_at,"
                                        + " updated_at) values (?, ?, ?, 'fr', 'ACTIVE', ?, ?, 0,"
                                        + " ?, ?)",
                                id,
                                id + "@asso.example",
                                "Name of " + id,
                                hashes.hash(PASSWORD),
                                now.instant(),
                                now.instant(),
                                now.instant()));
        join(id, organization, roles);
        return id;
    }

    void join(String id, String organization, Role... roles) {
        transactions.within(
                sql -> {
                    sql.update(
                            "insert into identity_membership values (?, ?, false)",
                            id,
                            organization);
                    for (Role role : Set.of(roles)) {
                        sql.update(
                                "insert into identity_role values (?, ?, ?)",
                                id,
                                organization,
                                role.name());
                    }
                    return id;
                });
    }

    Opened password(String id) {
        return signIn().withPassword(id + "@asso.example", PASSWORD, HERE);
    }

    /** Signs somebody in who has to set up the factor first. */
    Enrolled enrol(String id) {
        Opened opened = password(id);
        Enrolment enrolment = factors.begin(opened.token());
        return factors.confirm(opened.token(), code(enrolment.secret()), HERE);
    }

    /** The code that an application shows now. */
    String code(String typedSecret) {
        return Totp.code(
                new Base32().decode(typedSecret.replace(" ", "")), Totp.step(now.instant()));
    }

    Session session(String token) {
        return sessions.find(token).orElseThrow();
    }

    String one(String sql) throws SQLException {
        return database.column(sql).get(0);
    }
}
