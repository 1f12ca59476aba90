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

    /** The services that show a term: as theirs, their place's or their organization's. */
    private static final List<String> HAVING_TERMS =
            List.of(
                    "select a.service.id from Attribute a where a.taxonomyTermId in :ids"
                            + " and a.service is not null",
                    "select a.serviceAtLocation.service.id from Attribute a"
                            + " where a.taxonomyTermId in :ids and a.serviceAtLocation is not null",
                    "select p.service.id from ServiceAtLocation p where p.locationId in"
                            + " (select a.location.id from Attribute a"
                            + " where a.taxonomyTermId in :ids and a.location is not null)",
                    "select s.id from Service s where s.organizationId in"
                            + " (select a.organization.id from Attribute a"
                            + " where a.taxonomyTermId in :ids and a.organization is not null)");

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
        Set<String> terms = withDescendants(ids(outcomes, Kind.TAXONOMY_TERM, Result.UPDATED));
        HAVING_TERMS.forEach(query -> services.addAll(select(query, terms)));
        return List.copyOf(services);
    }

    /** A term is shown with those above it. */
    private Set<String> withDescendants(List<String> terms) {
        Set<String> all = new LinkedHashSet<>(terms);
        List<String> level = terms;
        while (!level.isEmpty()) {
            level =
                    select("select t.id from TaxonomyTerm t where t.parentId in :ids", level)
                            .stream()
                            .filter(all::add)
                            .toList();
        }
        return all;
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
