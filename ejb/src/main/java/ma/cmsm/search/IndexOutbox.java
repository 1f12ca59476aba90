package ma.cmsm.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import ma.cmsm.search.internal.OutboxStore;
import ma.cmsm.search.internal.OutboxTouched;

/** Where features say what changed; the index follows the commit of the caller's transaction. */
@ApplicationScoped
public class IndexOutbox {

    @Inject private OutboxStore store;
    @Inject private Event<OutboxTouched> touched;

    /**
     * Asks, in the caller's transaction, that objects be read again after its commit. Give many ids
     * at once where there are many; without a transaction it fails.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE when the database is away
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(String kind, Collection<String> ids) {
        if (!ids.isEmpty()) {
            store.add(kind, ids);
            touched.fire(new OutboxTouched());
        }
    }
}
