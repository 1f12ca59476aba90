package ma.cmsm.directory.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.internal.exchange.Kind;
import ma.cmsm.directory.internal.exchange.Outcome;
import ma.cmsm.directory.internal.exchange.Patch;
import ma.cmsm.directory.internal.exchange.RecordKind;
import ma.cmsm.platform.Transactions;
import ma.cmsm.search.IndexOutbox;

/** The store of a test's own transactions. */
public final class DirectoryStoreInTest {

    private DirectoryStoreInTest() {}

    /** Within a transaction at hand. */
    public static DirectoryStore of(EntityManager entities, Clock clock, IndexOutbox outbox) {
        return over(new DirectoryStore(), entities, clock, outbox);
    }

    /** As the container runs it: each call in a transaction of its own. */
    public static DirectoryStore apart(
            Transactions transactions, EntityManager entities, Clock clock, IndexOutbox outbox) {
        return over(new Apart(transactions), entities, clock, outbox);
    }

    private static DirectoryStore over(
            DirectoryStore store, EntityManager entities, Clock clock, IndexOutbox outbox) {
        store.entities = entities;
        store.clock = clock;
        store.outbox = outbox;
        return store;
    }

    private static final class Apart extends DirectoryStore {

        private final Transactions transactions;

        private Apart(Transactions transactions) {
            this.transactions = transactions;
        }

        @Override
        public List<Outcome> write(List<Patch> patches, Pass pass) {
            return transactions.apart(sql -> super.write(patches, pass));
        }

        @Override
        public Optional<RecordKind> kindOf(String id) {
            return transactions.apart(sql -> super.kindOf(id));
        }

        @Override
        public Map<String, String> taxonomies(boolean shipped) {
            return transactions.apart(sql -> super.taxonomies(shipped));
        }

        @Override
        public List<ObjectNode> after(Kind kind, String id) {
            return transactions.apart(sql -> super.after(kind, id));
        }

        @Override
        public List<ObjectNode> byId(Kind kind, Collection<String> ids) {
            return transactions.apart(sql -> super.byId(kind, ids));
        }
    }
}
