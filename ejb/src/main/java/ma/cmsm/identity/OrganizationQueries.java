package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.internal.Given;
import ma.cmsm.identity.internal.OrganizationTable;
import ma.cmsm.identity.internal.Where;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** Which organisations are members, for supervisors (their own) and the committee. */
@ApplicationScoped
public class OrganizationQueries {

    private static final Scope.Columns COLUMNS = new Scope.Columns("o.id", null, Map.of());

    private Transactions transactions;
    private Acts acts;
    private Permission permission;

    /** For the proxy of the container. */
    protected OrganizationQueries() {}

    @Inject
    public OrganizationQueries(Transactions transactions, Acts acts, Permission permission) {
        this.transactions = transactions;
        this.acts = acts;
        this.permission = permission;
    }

    /**
     * Part of a list.
     *
     * @throws ma.cmsm.platform.Refused kind NOT_FOUND, key {@code identity.not-found}, for who may
     *     see none
     */
    public ListPage<MemberOrganization> list(Actor actor, OrganizationSearch search) {
        Where where = where(actor).containing(search.text(), "o.name");
        search.state().ifPresent(state -> where.and("o.state = ?", state.name()));
        return transactions.within(sql -> list(sql, where, search));
    }

    private static ListPage<MemberOrganization> list(
            Sql sql, Where where, OrganizationSearch search) throws SQLException {
        String order =
                " order by "
                        + search.sort().column()
                        + (search.descending() ? " desc" : "")
                        + ", o.id";
        List<Object> values = where.values(search.offset(), search.size(), OrganizationSearch.MOST);
        return new OrganizationTable(sql).list(where, order, values);
    }

    /**
     * One of them.
     *
     * @throws ma.cmsm.platform.Refused kind NOT_FOUND, key {@code identity.not-found}
     */
    public MemberOrganization get(Actor actor, String id) {
        Act act = Act.of(actor, Action.READ_ACCOUNTS.code(), "organization", id);
        acts.require(act, Action.READ_ACCOUNTS, Target.of(id));
        return transactions.within(sql -> new OrganizationTable(sql).get(id));
    }

    /** Id in the directory of the organisation that the actor acts for. */
    public Optional<String> directoryOrganization(Actor actor) {
        return actor.organization()
                .flatMap(
                        id ->
                                transactions.within(
                                        sql ->
                                                new OrganizationTable(sql)
                                                        .get(id)
                                                        .directoryOrganization()));
    }

    /**
     * Ids in the directory of those that members are already, for who sees all members.
     *
     * @throws ma.cmsm.platform.Refused kind NOT_FOUND, key {@code identity.not-found}, for others
     */
    public Set<String> directoryOrganizations(Actor actor) {
        if (!permission.may(actor, Action.READ_ACCOUNTS, Target.NOBODYS)) {
            throw Given.notFound();
        }
        return transactions.within(sql -> new OrganizationTable(sql).directoryOrganizations());
    }

    private Where where(Actor actor) {
        return new Where(scope(actor).filter(COLUMNS, Detail.ALL));
    }

    private Scope scope(Actor actor) {
        Scope scope = permission.scope(actor, Action.READ_ACCOUNTS);
        if (scope.isEmpty()) {
            Act act =
                    new Act(
                            actor,
                            Action.READ_ACCOUNTS.code(),
                            "organization",
                            Optional.empty(),
                            Set.of());
            acts.require(act, Action.READ_ACCOUNTS, Target.NOBODYS);
        }
        return scope;
    }
}
