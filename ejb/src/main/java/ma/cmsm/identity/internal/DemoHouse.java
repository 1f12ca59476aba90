package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.AccountState;
import ma.cmsm.identity.DemoAccount;
import ma.cmsm.identity.MemberOrganization;
import ma.cmsm.identity.OrganizationState;
import ma.cmsm.identity.internal.DemoPeople.Organization;
import ma.cmsm.identity.internal.DemoPeople.Person;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.MailWords;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** The people of the demonstration: put in their places at its start, and shown to who visits. */
@ApplicationScoped
public class DemoHouse {

    private static final int DIGITS = 15; // of a password: 60 random bits
    private static final String PURPOSE = "demo password";
    private static final String ENDING = "end of the demonstration";

    private Transactions transactions;
    private Demonstration demonstration;
    private PasswordHashes hashes;
    private SecondFactor factor;
    private Keyring keyring;
    private Clock clock;

    /** For the proxy of the container. */
    protected DemoHouse() {}

    @Inject
    public DemoHouse(
            Transactions transactions,
            Demonstration demonstration,
            PasswordHashes hashes,
            SecondFactor factor,
            Keyring keyring,
            Clock clock) {
        this.transactions = transactions;
        this.demonstration = demonstration;
        this.hashes = hashes;
        this.factor = factor;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** Adds who is missing and opens what a visitor closed; nothing outside the demonstration. */
    public void addMissing() {
        if (!demonstration.isOn()) {
            return;
        }
        for (Organization organization : DemoPeople.ORGANIZATIONS) {
            transactions.within(sql -> add(sql, organization));
        }
        DemoPeople.PEOPLE.forEach(this::add);
    }

    /** Its people go, and so do its organisations but the committee, unless others work there. */
    public void close(Sql sql) throws SQLException {
        new AccountTable(sql).deactivateDemo(clock.instant());
        OrganizationTable table = new OrganizationTable(sql);
        for (Organization organization : DemoPeople.ORGANIZATIONS) {
            Optional<MemberOrganization> known = table.find(organization.id());
            if (known.filter(one -> !one.committee() && one.accounts() == 0).isPresent()) {
                // The real one may become a member
                table.setDirectory(organization.id(), Optional.empty());
                table.setState(organization.id(), OrganizationState.LEFT);
            } else if (known.isPresent()) {
                nameForReal(table, known.get(), organization);
            }
        }
    }

    /** What stays is no demonstration any more, unless somebody called it otherwise before. */
    private static void nameForReal(
            OrganizationTable table, MemberOrganization now, Organization demo)
            throws SQLException {
        String name = demo.realName();
        if (now.name().equals(demo.name()) && !table.isCalled(name, now.id())) {
            table.rename(now.id(), name);
        }
    }

    private OrganizationState add(Sql sql, Organization organization) throws SQLException {
        OrganizationTable table = new OrganizationTable(sql);
        if (table.find(organization.id()).isEmpty()) {
            table.add(
                    organization.id(),
                    organization.name(),
                    organization.committee(),
                    organization.directory(),
                    clock.instant());
        }
        table.setState(organization.id(), OrganizationState.ACTIVE);
        return OrganizationState.ACTIVE;
    }

    private void add(Person person) {
        if (transactions.within(sql -> new AccountTable(sql).find(person.id())).isPresent()) {
            return;
        }
        String hash = hashes.hash(password(person));
        transactions.within(sql -> add(sql, person, hash));
    }

    private Account add(Sql sql, Person person, String hash) throws SQLException {
        Account account =
                new Account(
                        person.id(),
                        person.mail(),
                        person.name(),
                        MailWords.LANGUAGES.get(0),
                        AccountState.ACTIVE,
                        Optional.of(hash),
                        Optional.of(clock.instant()),
                        true,
                        false,
                        0);
        AccountTable table = new AccountTable(sql);
        table.add(account, clock.instant());
        table.setMembership(
                person.id(),
                person.organization().id(),
                person.roles(),
                person.mayBeLegalRepresentative());
        factor.give(sql, person.id());
        return account;
    }

    /** Another one in every installation, known to it without being stored. */
    private String password(Person person) {
        return spelled(keyring.fingerprint(PURPOSE, person.mail()));
    }

    /**
     * What it takes to end the demonstration: of no use before and after that, and stored nowhere.
     */
    public String endingCode() {
        return spelled(keyring.fingerprint(ENDING, ""));
    }

    private static String spelled(String fingerprint) {
        return fingerprint.substring(0, DIGITS).replaceAll("(.{5})(?=.)", "$1-");
    }

    /** All of them with passwords and codes that work now; none outside the demonstration. */
    public List<DemoAccount> shown() {
        return demonstration.isOn()
                ? transactions.within(
                        sql -> {
                            List<DemoAccount> shown = new ArrayList<>();
                            for (Person person : DemoPeople.PEOPLE) {
                                factor.nextCode(sql, person.id(), clock.instant())
                                        .map(code -> shown(person, code))
                                        .ifPresent(shown::add);
                            }
                            return shown;
                        })
                : List.of();
    }

    private DemoAccount shown(Person person, String code) {
        return new DemoAccount(
                person.mail(),
                person.name(),
                person.organization().name(),
                person.roles(),
                password(person),
                code);
    }
}
