package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ma.cmsm.platform.Transactions;

/** Which member organisation stands in the public directory as which organisation. */
@ApplicationScoped
public class DirectoryMembers {

    private Transactions transactions;

    /** For the proxy of the container. */
    protected DirectoryMembers() {}

    @Inject
    public DirectoryMembers(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The member behind an organisation of the directory; most are no members. */
    public Optional<String> memberOf(String directoryOrganization) {
        return transactions.within(
                sql ->
                        sql.first(
                                "select id from identity_organization"
                                        + " where directory_organization_id = ?",
                                List.of(directoryOrganization),
                                row -> row.getString(1)));
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
}
