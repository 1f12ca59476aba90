package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.internal.model.Location;
import ma.cmsm.directory.internal.model.Organization;
import ma.cmsm.directory.internal.model.Service;
import ma.cmsm.directory.internal.model.Taxonomy;
import ma.cmsm.directory.internal.model.TaxonomyTerm;
import org.eclipse.persistence.config.QueryHints;

/** Reads whole aggregates as canonical JSON; what the product ships is left out. */
public final class AggregateReader {

    private final EntityManager entities;

    public AggregateReader(EntityManager entities) {
        this.entities = entities;
    }

    /** The next aggregates after an id, in the order of ids; the first ones after the empty id. */
    public List<ObjectNode> after(Kind kind, String id, int atMost) {
        return json(
                query(kind, "a.id > :id and " + notShipped(kind) + " order by a.id")
                        .setParameter("id", id)
                        .setMaxResults(atMost));
    }

    public List<ObjectNode> byId(Kind kind, Collection<String> ids) {
        return json(query(kind, "a.id in :ids").setParameter("ids", ids));
    }

    private TypedQuery<?> query(Kind kind, String where) {
        return entities.createQuery(
                        "select a from " + kind.type().getSimpleName() + " a where " + where,
                        kind.type())
                .setHint(QueryHints.READ_ONLY, "true");
    }

    private static String notShipped(Kind kind) {
        return switch (kind) {
            case TAXONOMY -> "a.shipped = false";
            case TAXONOMY_TERM ->
                    "a.taxonomyId in (select t.id from Taxonomy t where t.shipped = false)";
            default -> "1 = 1";
        };
    }

    private static List<ObjectNode> json(TypedQuery<?> query) {
        return query.getResultList().stream().map(Canonical::json).toList();
    }

    /** What there is under an id. */
    public Optional<RecordKind> kindOf(String id) {
        Map<RecordKind, Class<?>> kinds =
                Map.of(
                        RecordKind.SERVICE, Service.class,
                        RecordKind.ORGANIZATION, Organization.class,
                        RecordKind.LOCATION, Location.class,
                        RecordKind.TAXONOMY, Taxonomy.class,
                        RecordKind.TAXONOMY_TERM, TaxonomyTerm.class);
        return kinds.entrySet().stream()
                .filter(kind -> entities.find(kind.getValue(), id) != null)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
