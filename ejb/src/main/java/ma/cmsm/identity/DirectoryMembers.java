package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.internal.OrganizationTable;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** Which member organisation stands in the public directory as which organisation. */
@ApplicationScoped
public class DirectoryMembers {

    private Transactions transactions;
    private Clock clock;

    /** For the proxy of the container. */
    protected DirectoryMembers() {}

    @Inject
    public DirectoryMembers(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The member behind an organisation of the directory; most are no members. */
    public Optional<String> memberOf(String directoryOrganization) {
        if (!Sql.isAscii(directoryOrganization)) {
            return Optional.empty();
        }
        return transactions.within(
                sql ->
                        sql.first(
                                "select id from identity_organization"
                                        + " where directory_organization_id = ?",
                                List.of(directoryOrganization),
                                row -> row.getString(1)));
    }

    /**
     * Who edits the records of an organisation of the directory and wants to hear of their checks.
     *
     * @param mail a checked address
     * @param language that they read
     */
    public record Editor(String mail, String language) {}

    /** The editors of an organisation of the directory; none when it is no active member. */
    public List<Editor> editorsOf(String directoryOrganization) {
        return transactions.within(
                sql ->
                        sql.list(
                                "select distinct a.mail, a.language from identity_account a"
                                        + " join identity_role r on r.account_id = a.id"
                                        + " join identity_organization o on o.id = r.organization_id"
                                        + " where o.directory_organization_id = ?"
                                        + " and o.state = 'ACTIVE' and a.state = 'ACTIVE'"
                                        + " and r.role = 'MEMBER_EDITOR' and not exists"
                                        + " (select 1 from identity_muted_notice m"
                                        + " where m.account_id = a.id"
                                        + " and m.notice = 'VERIFICATION_DUE') order by a.mail",
                                List.of(directoryOrganization),
                                row -> new Editor(row.getString(1), row.getString(2))));
    }

    /** The organisation of the directory that a member stands there as. */
    public Optional<String> directoryOrganization(String member) {
        return transactions
                .within(
                        sql ->
                                sql.first(
                                        "select directory_organization_id from"
                                                + " identity_organization where id = ?",
                                        List.of(member),
                                        row -> Optional.ofNullable(row.getString(1))))
                .flatMap(found -> found);
    }

    /**
     * Lets a member stand in the directory as an organisation, in the transaction of who asked for
     * the right to it and puts it on record. What the committee's forms say of it is stale then.
     *
     * @return its name
     * @throws Refused kind CONFLICT, key {@code identity.stale}, when it stands there as another
     */
    public String enter(String member, String directoryOrganization) {
        return transactions.within(sql -> enter(sql, member, directoryOrganization));
    }

    private String enter(Sql sql, String member, String directoryOrganization) throws SQLException {
        OrganizationTable table = new OrganizationTable(sql);
        table.lock(member);
        MemberOrganization now = table.get(member);
        Optional<String> before = now.directoryOrganization();
        if (before.isPresent() && !before.get().equals(directoryOrganization)) {
            throw new Refused(Refused.Kind.CONFLICT, "identity.stale");
        }
        if (before.isEmpty()) {
            table.advance(member, now.version(), clock.instant());
            table.setDirectory(member, Optional.of(directoryOrganization));
        }
        return now.name();
    }
}
