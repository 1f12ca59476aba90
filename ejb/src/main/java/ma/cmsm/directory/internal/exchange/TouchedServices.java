package ma.cmsm.directory.internal.exchange;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.cmsm.directory.internal.exchange.Outcome.Result;

/** The services whose published form a chunk changes: their own, or what they show of others. */
public final class TouchedServices {

    private final EntityManager entities;

    public TouchedServices(EntityManager entities) {
        this.entities = entities;
    }

    /** Nothing shows yet what was only now created, except the created services themselves. */
    public List<String> of(List<Outcome> outcomes) {
        Set<String> services = new LinkedHashSet<>(ids(outcomes, Kind.SERVICE, Result.CREATED));
        services.addAll(ids(outcomes, Kind.SERVICE, Result.UPDATED));
        services.addAll(
                select(
                        "select s.id from Service s where s.organizationId in :ids",
                        ids(outcomes, Kind.ORGANIZATION, Result.UPDATED)));
        services.addAll(
                select(
                        "select p.service.id from ServiceAtLocation p where p.locationId in :ids",
                        ids(outcomes, Kind.LOCATION, Result.UPDATED)));
        services.addAll(
                select(
                        "select a.service.id from Attribute a where a.taxonomyTermId in :ids"
                                + " and a.service is not null",
                        ids(outcomes, Kind.TAXONOMY_TERM, Result.UPDATED)));
        return List.copyOf(services);
    }

    private List<String> select(String query, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(query, String.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private static List<String> ids(List<Outcome> outcomes, Kind kind, Result result) {
        List<String> ids = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.patch().kind() == kind && outcome.result() == result) {
                ids.add(outcome.patch().id());
            }
        }
        return ids;
    }
}
