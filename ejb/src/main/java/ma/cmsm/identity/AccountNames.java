package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import ma.cmsm.identity.internal.Where;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** What colleagues are called, for histories: names are kept nowhere else. */
@ApplicationScoped
public class AccountNames {

    private static final Scope.Columns COLUMNS =
            new Scope.Columns("m.organization_id", null, Map.of());

    private Transactions transactions;
    private Permission permission;

    /** For the proxy of the container. */
    protected AccountNames() {}

    @Inject
    public AccountNames(Transactions transactions, Permission permission) {
        this.transactions = transactions;
        this.permission = permission;
    }

    /** Account to name, of those that work for an organisation whose services the actor edits. */
    public Map<String, String> of(Collection<String> accounts, Actor actor) {
        return of(accounts, permission.scope(actor, Action.EDIT_SERVICE));
    }

    /** The same of those whose accounts the actor may look at. */
    public Map<String, String> ofKnown(Collection<String> accounts, Actor actor) {
        return of(accounts, permission.scope(actor, Action.READ_ACCOUNTS));
    }

    /** Those accounts that the actor may look at which are called so. */
    public Set<String> called(String name, Actor actor) {
        Scope scope = permission.scope(actor, Action.READ_ACCOUNTS);
        if (scope.isEmpty()) {
            return Set.of();
        }
        Where where = new Where(scope.filter(COLUMNS, Detail.ALL)).and("a.name = ?", name);
        return Set.copyOf(
                transactions.within(
                        sql ->
                                sql.list(
                                        "select distinct a.id from identity_account a join"
                                                + " identity_membership m on m.account_id = a.id"
                                                + where.sql(),
                                        where.values(),
                                        row -> row.getString(1))));
    }

    private Map<String, String> of(Collection<String> accounts, Scope scope) {
        if (accounts.isEmpty() || scope.isEmpty()) {
            return Map.of();
        }
        Set<String> ids = Set.copyOf(accounts);
        Where where =
                new Where(scope.filter(COLUMNS, Detail.ALL))
                        .and("a.id in (" + Sql.marks(ids) + ")", ids.toArray());
        Map<String, String> names = new HashMap<>();
        transactions.within(
                sql ->
                        sql.list(
                                "select distinct a.id, a.name from identity_account a"
                                        + " join identity_membership m on m.account_id = a.id"
                                        + where.sql(),
                                where.values(),
                                row -> names.put(row.getString(1), row.getString(2))));
        return names;
    }
}
