package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.cmsm.directory.internal.model.Aggregate;
import ma.cmsm.directory.internal.model.Location;
import ma.cmsm.directory.internal.model.Organization;
import ma.cmsm.directory.internal.model.Service;
import org.eclipse.persistence.config.QueryHints;

/** Reads what is published, in few queries however many services are asked for. */
@Stateless
public class PublicationStore {

    /** HSDS statuses that the public gets to see. */
    private static final List<String> PUBLIC = List.of("active", "temporarily closed");

    @PersistenceContext(unitName = "cmsm")
    EntityManager entities;

    /** The representations of those of the services that are published. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<ObjectNode> represent(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : represent(services(ids));
    }

    /** The representations of the next published services in the order of their ids. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<ObjectNode> representAfter(String id, int atMost) {
        return represent(
                entities.createQuery(
                                "select s from Service s where s.id > :id and s.status in :public"
                                        + " order by s.id",
                                Service.class)
                        .setParameter("id", id)
                        .setParameter("public", PUBLIC)
                        .setHint(QueryHints.READ_ONLY, "true")
                        .setMaxResults(atMost)
                        .getResultList());
    }

    /** The representations of an organisation's published services, by name. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<ObjectNode> representOf(String organizationId) {
        return represent(
                entities.createQuery(
                                "select s from Service s where s.organizationId = :organization"
                                        + " and s.status in :public order by s.name, s.id",
                                Service.class)
                        .setParameter("organization", organizationId)
                        .setParameter("public", PUBLIC)
                        .setHint(QueryHints.READ_ONLY, "true")
                        .getResultList());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<ObjectNode> organization(String id) {
        Organization organization = entities.find(Organization.class, id);
        return Optional.ofNullable(organization)
                .map(ma.cmsm.directory.internal.model.HsdsJson.MAPPER::valueToTree);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long count() {
        return entities.createQuery(
                        "select count(s) from Service s where s.status in :public", Long.class)
                .setParameter("public", PUBLIC)
                .getSingleResult();
    }

    private List<Service> services(Collection<String> ids) {
        return entities.createQuery(
                        "select s from Service s where s.id in :ids and s.status in :public",
                        Service.class)
                .setParameter("ids", ids)
                .setParameter("public", PUBLIC)
                .setHint(QueryHints.READ_ONLY, "true")
                .getResultList();
    }

    private List<ObjectNode> represent(List<Service> services) {
        Map<String, Organization> organizations =
                byId(
                        Organization.class,
                        services.stream().map(service -> service.organizationId).toList());
        Map<String, Location> locations =
                byId(
                        Location.class,
                        services.stream()
                                .flatMap(service -> service.serviceAtLocations.stream())
                                .map(place -> place.locationId)
                                .toList());
        List<ObjectNode> all =
                services.stream()
                        .map(service -> Representation.of(service, organizations, locations))
                        .toList();
        entities.clear();
        return all;
    }

    private <A extends Aggregate> Map<String, A> byId(Class<A> type, Collection<String> ids) {
        List<String> asked = ids.stream().filter(Objects::nonNull).distinct().toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select a from " + type.getSimpleName() + " a where a.id in :ids", type)
                .setParameter("ids", asked)
                .setHint(QueryHints.READ_ONLY, "true")
                .getResultList()
                .stream()
                .collect(Collectors.toMap(aggregate -> aggregate.id, Function.identity()));
    }
}
