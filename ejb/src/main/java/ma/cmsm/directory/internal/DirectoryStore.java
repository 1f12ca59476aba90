package ma.cmsm.directory.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.internal.edit.EditedRecords;
import ma.cmsm.directory.internal.exchange.AggregateReader;
import ma.cmsm.directory.internal.exchange.ChunkWriter;
import ma.cmsm.directory.internal.exchange.Chunks;
import ma.cmsm.directory.internal.exchange.Directory;
import ma.cmsm.directory.internal.exchange.Kind;
import ma.cmsm.directory.internal.exchange.Outcome;
import ma.cmsm.directory.internal.exchange.Patch;
import ma.cmsm.directory.internal.exchange.RecordKind;
import ma.cmsm.directory.internal.exchange.TouchedServices;
import ma.cmsm.directory.internal.model.Taxonomy;
import ma.cmsm.search.IndexOutbox;

/** The write side of the directory: patches of aggregates, a chunk in one transaction. */
@Stateless
@LocalBean
public class DirectoryStore implements Chunks, Directory {

    @PersistenceContext(unitName = "cmsm")
    EntityManager entities;

    @Inject Clock clock;

    @Inject IndexOutbox outbox;

    /** Writes a chunk and tells the index which services' published form it changes. */
    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Outcome> write(List<Patch> patches, Pass pass) {
        entities.setFlushMode(FlushModeType.COMMIT);
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MICROS);
        if (pass.dryRun()) {
            return new ChunkWriter(entities, pass, now).write(patches);
        }
        EditedRecords edited = new EditedRecords(entities, clock.instant());
        Map<RecordRef, ObjectNode> before = edited.of(patches);
        List<Outcome> outcomes = new ChunkWriter(entities, pass, now).write(patches);
        edited.note(before);
        List<String> services = new TouchedServices(entities).of(outcomes);
        if (!services.isEmpty()) {
            outbox.touch("service", services);
        }
        return outcomes;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<RecordKind> kindOf(String id) {
        return new AggregateReader(entities).kindOf(id);
    }

    /** The taxonomies that are there: name to id. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Map<String, String> taxonomies(boolean shipped) {
        return entities
                .createQuery("select t from Taxonomy t where t.shipped = :shipped", Taxonomy.class)
                .setParameter("shipped", shipped)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(taxonomy -> taxonomy.name, taxonomy -> taxonomy.id));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<ObjectNode> after(Kind kind, String id) {
        return new AggregateReader(entities).after(kind, id, PAGE);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<ObjectNode> byId(Kind kind, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : new AggregateReader(entities).byId(kind, ids);
    }
}
