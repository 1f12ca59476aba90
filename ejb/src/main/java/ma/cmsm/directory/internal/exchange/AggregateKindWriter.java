package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import ma.cmsm.directory.internal.model.Aggregate;

/** Organizations, locations, services and terms. */
final class AggregateKindWriter<A extends Aggregate> implements KindWriter {

    private final EntityManager entities;
    private final Class<A> type;
    private final LocalDateTime now;
    private final Map<String, A> loaded = new HashMap<>();

    AggregateKindWriter(EntityManager entities, Class<A> type, LocalDateTime now) {
        this.entities = entities;
        this.type = type;
        this.now = now;
    }

    @Override
    public Map<String, String> hashes(Collection<String> ids) {
        Map<String, String> hashes = new HashMap<>();
        entities.createQuery(
                        "select a.id, a.contentHash from " + name() + " a where a.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> hashes.put((String) row[0], (String) row[1]));
        return hashes;
    }

    @Override
    public Map<String, ObjectNode> load(Collection<String> ids) {
        Map<String, ObjectNode> trees = new HashMap<>();
        entities.createQuery("select a from " + name() + " a where a.id in :ids", type)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(
                        aggregate -> {
                            loaded.put(aggregate.id, aggregate);
                            trees.put(aggregate.id, Canonical.json(aggregate));
                        });
        return trees;
    }

    @Override
    public String hash(ObjectNode json) {
        return Canonical.hash(Canonical.entity(json, type));
    }

    @Override
    public void create(ObjectNode json) {
        A aggregate = whole(json);
        aggregate.createdAt = now;
        TranslationOrigins.note(aggregate, json, Map.of());
        entities.persist(aggregate);
    }

    @Override
    public void update(ObjectNode json) {
        A aggregate = whole(json);
        A before = loaded.get(aggregate.id);
        aggregate.version = before.version;
        aggregate.createdAt = before.createdAt;
        aggregate.keep(before);
        TranslationOrigins.note(aggregate, json, TranslationOrigins.of(before));
        entities.merge(aggregate);
    }

    private A whole(ObjectNode json) {
        A aggregate = Canonical.entity(json, type);
        aggregate.contentHash = Canonical.hash(aggregate);
        aggregate.adoptParts();
        aggregate.updatedAt = now;
        return aggregate;
    }

    private String name() {
        return type.getSimpleName();
    }
}
