package ma.cmsm.directory.internal.exchange;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.internal.exchange.Patch.Key;

/** Which of the aggregates that a chunk refers to are there; asks for each kind once. */
final class Existing {

    /** The most ids in one query, far below what the server's packet holds. */
    private static final int MOST_IDS = 2_000;

    private final EntityManager entities;
    private final Set<Key> known;
    private final Set<Key> found = new HashSet<>();

    Existing(EntityManager entities, Set<Key> known) {
        this.entities = entities;
        this.known = known;
    }

    boolean has(Key key) {
        return found.contains(key) || known.contains(key);
    }

    /** Notes what this chunk itself has written. */
    void add(Key key) {
        found.add(key);
    }

    void lookUp(Collection<Key> keys) {
        Map<Kind, Set<String>> asked = new EnumMap<>(Kind.class);
        for (Key key : keys) {
            if (!has(key)) {
                asked.computeIfAbsent(key.kind(), any -> new HashSet<>()).add(key.id());
            }
        }
        asked.forEach(this::lookUp);
    }

    private void lookUp(Kind kind, Set<String> ids) {
        String query = "select e.id from " + kind.type().getSimpleName() + " e where e.id in :ids";
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += MOST_IDS) {
            entities.createQuery(query, String.class)
                    .setParameter("ids", all.subList(from, Math.min(from + MOST_IDS, all.size())))
                    .getResultList()
                    .forEach(id -> found.add(new Key(kind, id)));
        }
    }
}
