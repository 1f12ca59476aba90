package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.MemberOrganization;
import ma.cmsm.identity.Owned;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** Whose accounts are, and member organisations. */
@ApplicationScoped
public class OwnedAccounts implements Owned {

    private Transactions transactions;

    /** For the proxy of the container. */
    protected OwnedAccounts() {}

    @Inject
    public OwnedAccounts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Ownership> find(String objectKind, String id) {
        if (!Given.isId(id)) {
            return Optional.empty();
        }
        return switch (objectKind) {
            case "account" -> transactions.within(sql -> account(sql, id));
            case "organization" -> transactions.within(sql -> organization(sql, id));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> name(String objectKind, String id, String language) {
        if (!Given.isId(id)) {
            return Optional.empty();
        }
        return switch (objectKind) {
            case "account" ->
                    transactions
                            .within(sql -> new AccountTable(sql).find(id))
                            .map(Account::name)
                            .filter(name -> !name.isEmpty());
            case "organization" ->
                    transactions
                            .within(sql -> new OrganizationTable(sql).find(id))
                            .map(MemberOrganization::name);
            default -> Optional.empty();
        };
    }

    /** Nobody is told what somebody is elsewhere. */
    private static Optional<Ownership> account(Sql sql, String id) throws SQLException {
        List<Target> targets =
                new AccountTable(sql)
                        .memberships(id).stream()
                                .map(one -> Target.of(one.place().organization()))
                                .toList();
        return Optional.of(new Ownership(targets, true)).filter(any -> !targets.isEmpty());
    }

    private static Optional<Ownership> organization(Sql sql, String id) throws SQLException {
        return new OrganizationTable(sql)
                .find(id)
                .map(found -> Ownership.one(Target.of(found.id())));
    }
}
