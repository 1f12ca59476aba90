package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.Given;
import ma.cmsm.identity.internal.Where;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** Who works here, for supervisors (of their own organisation) and the committee. */
@ApplicationScoped
public class AccountQueries {

    /** As {@link Accounts} refuses it: who looks is the value. */
    private static final String FIXED =
            "(a.demo or a.state <> 'INVITED' and exists (select 1 from identity_account me"
                    + " where me.id = ? and me.demo)) fixed";

    private static final Scope.Columns COLUMNS =
            new Scope.Columns("m.organization_id", null, Map.of());
    private static final String FROM =
            " from identity_account a left join identity_membership m on m.account_id = a.id";

    private static final String HAS_ROLE =
            "exists (select 1 from identity_role r where r.account_id = a.id"
                    + " and r.organization_id = m.organization_id and r.role = ?)";

    private static final String NO_FACTOR =
            "not exists (select 1 from identity_factor f where f.account_id = a.id"
                    + " and f.secret is not null)";

    private Transactions transactions;
    private Acts acts;
    private Permission permission;
    private Demonstration demonstration;

    /** For the proxy of the container. */
    protected AccountQueries() {}

    @Inject
    public AccountQueries(
            Transactions transactions,
            Acts acts,
            Permission permission,
            Demonstration demonstration) {
        this.transactions = transactions;
        this.acts = acts;
        this.permission = permission;
        this.demonstration = demonstration;
    }

    /**
     * Part of a list.
     *
     * @throws ma.cmsm.platform.Refused kind NOT_FOUND, key {@code identity.not-found}, for who may
     *     see nobody
     */
    public ListPage<AccountRow> list(Actor actor, AccountSearch search) {
        Scope scope = scope(actor);
        return transactions.within(sql -> list(sql, scope, search));
    }

    /**
     * One account.
     *
     * @throws ma.cmsm.platform.Refused kind NOT_FOUND, key {@code identity.not-found}
     */
    public AccountRow get(Actor actor, String id) {
        Scope scope = scope(actor);
        return Optional.of(id)
                .filter(Given::isId)
                .flatMap(known -> transactions.within(sql -> find(sql, scope, known)))
                .orElseGet(() -> refuse(actor, id));
    }

    private Optional<AccountRow> find(Sql sql, Scope scope, String id) throws SQLException {
        Where one = where(scope).and("a.id = ?", id);
        return rows(sql, scope, one, " order by a.id limit ? offset ?", AccountSearch.ALL).stream()
                .findFirst();
    }

    /** Whoever tries ids of others is on record. */
    private AccountRow refuse(Actor actor, String id) {
        return acts.perform(
                Act.of(actor, Action.READ_ACCOUNTS.code(), "account", id),
                sql -> {
                    throw Given.notFound();
                });
    }

    private Scope scope(Actor actor) {
        Scope scope = permission.scope(actor, Action.READ_ACCOUNTS);
        if (scope.isEmpty()) {
            Act act =
                    new Act(
                            actor,
                            Action.READ_ACCOUNTS.code(),
                            "account",
                            Optional.empty(),
                            Set.of());
            acts.require(act, Action.READ_ACCOUNTS, Target.NOBODYS);
        }
        return scope;
    }

    private Where where(Scope scope) {
        // Who was asked shows in a list of its own: here it would tell whose address was known
        return new Where(scope.filter(COLUMNS, Detail.ALL))
                .and("(not a.demo or ?)", demonstration.isOn())
                .and("(a.state <> 'INVITED' or ?)", scope.admits(Target.NOBODYS));
    }

    private ListPage<AccountRow> list(Sql sql, Scope scope, AccountSearch search)
            throws SQLException {
        Where where = where(scope).containing(search.text(), "a.name", "a.mail");
        search.organization().ifPresent(id -> where.and("m.organization_id = ?", Given.id(id)));
        search.state().ifPresent(state -> where.and("a.state = ?", state.name()));
        if (search.withoutFactor()) {
            where.and(NO_FACTOR);
        }
        search.role().ifPresent(role -> where.and(HAS_ROLE, role.name()));
        String order =
                " order by "
                        + search.sort().column()
                        + (search.descending() ? " desc" : "")
                        + ", a.id limit ? offset ?";
        long total = sql.number("select count(distinct a.id)" + FROM + where.sql(), where.values());
        return new ListPage<>(total, rows(sql, scope, where, order, search));
    }

    private static List<AccountRow> rows(
            Sql sql, Scope scope, Where where, String order, AccountSearch search)
            throws SQLException {
        String select =
                "select a.*, exists (select 1 from identity_factor f where f.account_id = a.id"
                        + " and f.secret is not null) has_factor, "
                        + FIXED
                        + FROM
                        + where.sql()
                        + " group by a.id"
                        + order;
        List<Object> values = new ArrayList<>(List.of(scope.account()));
        values.addAll(where.values(search.offset(), search.size(), AccountSearch.MOST));
        List<AccountRow> rows = sql.list(select, values, AccountQueries::row);
        List<AccountRow> whole = new ArrayList<>();
        for (AccountRow row : rows) {
            whole.add(withMemberships(sql, scope, row));
        }
        return whole;
    }

    private static AccountRow withMemberships(Sql sql, Scope scope, AccountRow row)
            throws SQLException {
        List<MembershipView> visible =
                new AccountTable(sql)
                        .memberships(row.id()).stream()
                                .filter(one -> scope.admits(Target.of(one.place().organization())))
                                .map(
                                        one ->
                                                new MembershipView(
                                                        one.place().organization(),
                                                        one.place().name(),
                                                        one.roles(),
                                                        one.legalRepresentative()))
                                .toList();
        return new AccountRow(
                row.id(),
                row.name(),
                row.mail(),
                row.state(),
                visible,
                row.hasFactor(),
                row.lastSeenAt(),
                row.fixed(),
                row.version());
    }

    private static AccountRow row(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getString("id"),
                row.getString("name"),
                row.getString("mail"),
                AccountState.valueOf(row.getString("state")),
                List.of(),
                row.getBoolean("has_factor"),
                Sql.instant(row, "last_seen_at"),
                row.getBoolean("fixed"),
                row.getLong("version"));
    }
}
