package ma.cmsm.directory.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import ma.cmsm.search.IndexOutbox;

/** The store of a test's own transactions. */
public final class DirectoryStoreInTest {

    private DirectoryStoreInTest() {}

    public static DirectoryStore of(EntityManager entities, Clock clock, IndexOutbox outbox) {
        DirectoryStore store = new DirectoryStore();
        store.entities = entities;
        store.clock = clock;
        store.outbox = outbox;
        return store;
    }
}
