package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import ma.cmsm.platform.KeyUse;
import ma.cmsm.platform.Transactions;

/** The keys without which somebody's second factor does not open. */
@ApplicationScoped
public class FactorKeys implements KeyUse {

    private Transactions transactions;

    /** For the proxy of the container. */
    protected FactorKeys() {}

    @Inject
    public FactorKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Set<String> keys() {
        return transactions.within(sql -> new LinkedHashSet<>(new FactorTable(sql).keys()));
    }
}
