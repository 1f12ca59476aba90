package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** What colleagues are called, for histories: names are kept nowhere else. */
@ApplicationScoped
public class AccountNames {

    private Transactions transactions;

    /** For the proxy of the container. */
    protected AccountNames() {}

    @Inject
    public AccountNames(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Account to name, of those accounts that work for the organisation the actor works for;
     * coordinators know all.
     */
    public Map<String, String> of(Collection<String> accounts, Actor actor) {
        boolean all = actor.roles().contains(Role.COORDINATOR);
        if (accounts.isEmpty() || actor.organization().isEmpty() && !all) {
            return Map.of();
        }
        List<Object> values = new ArrayList<>(accounts);
        values.add(all);
        values.add(actor.organization());
        Map<String, String> names = new HashMap<>();
        transactions.within(
                sql ->
                        sql.list(
                                "select distinct a.id, a.name from identity_account a"
                                        + " join identity_membership m on m.account_id = a.id"
                                        + " where a.id in ("
                                        + Sql.marks(accounts)
                                        + ") and (? or m.organization_id = ?)",
                                values,
                                row -> names.put(row.getString(1), row.getString(2))));
        return names;
    }
}
