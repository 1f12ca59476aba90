package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** What other features need to know of accounts: what to call them, and where to write to. */
@ApplicationScoped
public class People {

    private Transactions transactions;
    private Demonstration demonstration;

    /** For the proxy of the container. */
    protected People() {}

    @Inject
    public People(Transactions transactions, Demonstration demonstration) {
        this.transactions = transactions;
        this.demonstration = demonstration;
    }

    /** Names by id, of those accounts that there are: for colleagues' eyes, never for logs. */
    public Map<String, String> names(Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Set<String> ids = Set.copyOf(accounts);
        return transactions.within(sql -> names(sql, ids));
    }

    private static Map<String, String> names(Sql sql, Set<String> ids) throws SQLException {
        Map<String, String> names = new HashMap<>();
        sql.list(
                "select id, name from identity_account where id in (" + Sql.marks(ids) + ")",
                List.copyOf(ids),
                row -> names.put(row.getString("id"), row.getString("name")));
        return names;
    }

    /**
     * Active accounts with a role, in active organisations, who did not say that they do without
     * such mails.
     *
     * @param organization id of the member organisation; empty for any
     * @param notice kind of mail; empty for one that nobody can do without
     */
    public List<Reader> readers(Role role, Optional<String> organization, Optional<Notice> notice) {
        List<Object> values = new ArrayList<>(List.of(role.name(), demonstration.isOn()));
        StringBuilder where = new StringBuilder();
        organization.ifPresent(
                id -> {
                    where.append(" and r.organization_id = ?");
                    values.add(id);
                });
        notice.ifPresent(
                kind -> {
                    where.append(
                            " and not exists (select 1 from identity_muted_notice n"
                                    + " where n.account_id = a.id and n.notice = ?)");
                    values.add(kind.name());
                });
        String select =
                "select distinct a.mail, a.language from identity_account a"
                        + " join identity_role r on r.account_id = a.id"
                        + " join identity_organization o on o.id = r.organization_id"
                        + " where r.role = ? and a.state = 'ACTIVE' and o.state = 'ACTIVE'"
                        + " and (not a.demo or ?)"
                        + where
                        + " order by a.mail";
        return transactions.within(
                sql ->
                        sql.list(
                                select,
                                values,
                                row ->
                                        new Reader(
                                                row.getString("mail"), row.getString("language"))));
    }
}
