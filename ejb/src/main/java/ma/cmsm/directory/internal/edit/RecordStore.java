package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.internal.exchange.Canonical;
import ma.cmsm.directory.internal.exchange.ChunkWriter;
import ma.cmsm.directory.internal.exchange.Chunks.Pass;
import ma.cmsm.directory.internal.exchange.Kind;
import ma.cmsm.directory.internal.exchange.Origin;
import ma.cmsm.directory.internal.exchange.Outcome;
import ma.cmsm.directory.internal.exchange.Outcome.Result;
import ma.cmsm.directory.internal.exchange.Patch;
import ma.cmsm.directory.internal.exchange.TouchedServices;
import ma.cmsm.directory.internal.model.Aggregate;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.directory.internal.model.Translation;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.StableId;
import ma.cmsm.search.IndexOutbox;

/** The published records, read and written in the transaction of the caller as an import does. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RecordStore {

    @PersistenceContext(unitName = "cmsm")
    EntityManager entities;

    @Inject Clock clock;

    @Inject IndexOutbox outbox;

    /** For the container. */
    public RecordStore() {}

    RecordStore(EntityManager entities, Clock clock, IndexOutbox outbox) {
        this.entities = entities;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * A published record.
     *
     * @param json canonical
     * @param origins of its translations, see {@link Origins}
     */
    public record Stored(ObjectNode json, long version, Map<String, String> origins) {}

    public Optional<Stored> find(RecordRef ref) {
        Aggregate found = (Aggregate) entities.find(kind(ref).type(), ref.id());
        Optional<Stored> stored = Optional.ofNullable(found).map(RecordStore::stored);
        entities.clear();
        return stored;
    }

    private static Stored stored(Aggregate aggregate) {
        Map<String, String> origins = new TreeMap<>();
        for (Translation row : aggregate.translationRows()) {
            origins.put(Origins.key(row.language, row.field), row.sourceHash);
        }
        return new Stored(PlainJson.of(Canonical.json(aggregate)), aggregate.version, origins);
    }

    /**
     * Location id to the id of the organisation it belongs to: the one it names, or else the only
     * one that gives services there. Those of nobody are left out.
     */
    public Map<String, String> ownersOfPlaces(Collection<String> ids) {
        Map<String, String> owners = new HashMap<>();
        if (!ids.isEmpty()) {
            Set<String> shared = new HashSet<>();
            select(
                            "select distinct p.locationId, p.service.organizationId from"
                                    + " ServiceAtLocation p where p.locationId in :ids"
                                    + " and p.service.organizationId is not null",
                            ids)
                    .forEach(
                            row -> {
                                if (owners.put((String) row[0], (String) row[1]) != null) {
                                    shared.add((String) row[0]);
                                }
                            });
            shared.forEach(owners::remove);
            select(
                            "select l.id, l.organizationId from Location l where l.id in :ids"
                                    + " and l.organizationId is not null",
                            ids)
                    .forEach(row -> owners.put((String) row[0], (String) row[1]));
        }
        return owners;
    }

    private List<Object[]> select(String query, Collection<String> ids) {
        return entities.createQuery(query, Object[].class).setParameter("ids", ids).getResultList();
    }

    /**
     * Makes a record what a text says, and tells the index of it.
     *
     * @param content clean, with every property that stays
     * @throws Refused kind CONFLICT, key {@code directory.record-refers-nowhere}, when it names
     *     what is not published; key {@code directory.record-stale}, when another transaction was
     *     faster
     */
    public Stored write(RecordRef ref, ObjectNode content, Map<String, String> origins) {
        ObjectNode before =
                find(ref).map(Stored::json).orElseGet(HsdsJson.MAPPER::createObjectNode);
        try {
            Outcome outcome = write(ref, difference(before, content));
            note(ref, origins);
            List<String> services = new TouchedServices(entities).of(List.of(outcome));
            if (!services.isEmpty()) {
                outbox.touch("service", services);
            }
            return find(ref).orElseThrow();
        } catch (OptimisticLockException faster) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.record-stale", faster);
        }
    }

    private Outcome write(RecordRef ref, ObjectNode patch) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MICROS);
        Patch whole = new Patch(kind(ref), ref.id(), patch, new Origin("", 0, ""), false);
        Outcome outcome =
                new ChunkWriter(entities, new Pass(false, false, Set.of()), now)
                        .write(List.of(whole))
                        .get(0);
        if (outcome.result() == Result.REFUSED || outcome.result() == Result.MISSING) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.record-refers-nowhere");
        }
        return outcome;
    }

    private void note(RecordRef ref, Map<String, String> origins) {
        origins.forEach(
                (key, hash) -> {
                    String[] parts = key.split("/", 2);
                    entities.createQuery(
                                    "update Translation t set t.sourceHash = :hash"
                                            + " where t.rowId = :row and t.sourceHash <> :hash")
                            .setParameter("hash", hash)
                            .setParameter(
                                    "row",
                                    StableId.beside(ref.id(), "translation", parts[0], parts[1]))
                            .executeUpdate();
                });
    }

    /** The merge patch (RFC 7396) that makes one of the other. */
    private static ObjectNode difference(ObjectNode before, ObjectNode after) {
        ObjectNode patch = HsdsJson.MAPPER.createObjectNode();
        before.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!after.has(name)) {
                                patch.putNull(name);
                            }
                        });
        for (Map.Entry<String, JsonNode> property : after.properties()) {
            JsonNode old = before.get(property.getKey());
            JsonNode fresh = property.getValue();
            if (old instanceof ObjectNode was && fresh instanceof ObjectNode is) {
                patch.set(property.getKey(), difference(was, is));
            } else if (!fresh.equals(old)) {
                patch.set(property.getKey(), fresh);
            }
        }
        patch.remove("id");
        return patch;
    }

    static Kind kind(RecordRef ref) {
        return Kind.valueOf(ref.kind().name());
    }
}
