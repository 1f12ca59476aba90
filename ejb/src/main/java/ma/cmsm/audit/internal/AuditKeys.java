package ma.cmsm.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import ma.cmsm.platform.KeyUse;
import ma.cmsm.platform.Transactions;

/**
 * The keys of the first and the last line that we wrote. To look at every line takes too long for a
 * start; verifying does, and finds what somebody else put in, which keeps nothing from starting.
 */
@ApplicationScoped
public class AuditKeys implements KeyUse {

    private Transactions transactions;

    /** For the proxy of the container. */
    protected AuditKeys() {}

    @Inject
    public AuditKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Set<String> keys() {
        return transactions.within(sql -> new LinkedHashSet<>(new EntryTable(sql).outerKeys()));
    }
}
