package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.internal.edit.Assurance;
import ma.cmsm.directory.internal.model.Aggregate;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.directory.internal.model.Location;
import ma.cmsm.directory.internal.model.Organization;
import ma.cmsm.directory.internal.model.Program;
import ma.cmsm.directory.internal.model.Service;

/**
 * The published representation of a service: its full HSDS JSON with everything it refers to nested
 * in it and every translation beside its text. Pages, the API and the index are all made from it.
 * Terms are named by id only: what the taxonomies say of them when it is read counts.
 *
 * <p>A confidential place is reduced to its id here, with all that is said of a service there, so
 * that nothing further on can give it away. Contacts are published as functions, without the names
 * and addresses of persons.
 */
final class Representation {

    /** What may be known of a confidential place, and of a service that is given there. */
    private static final Set<String> NOT_SECRET = Set.of("id", "location_type", "confidential");

    private static final Set<String> AT_A_SECRET_PLACE = Set.of("id", "location_id", "location");

    /** What tells of a person and not of a function; nobody needs it to find help. */
    private static final Set<String> PERSONAL = Set.of("name", "email");

    private Representation() {}

    /**
     * @param organizations by id, at least the service's own
     * @param locations by id, at least the service's own
     */
    static ObjectNode of(
            Service service,
            Map<String, Organization> organizations,
            Map<String, Location> locations) {
        ObjectNode json = tree(service);
        Organization organization =
                service.organizationId == null ? null : organizations.get(service.organizationId);
        if (organization != null) {
            json.set("organization", withoutPersons(tree(organization)));
            nestProgram(json, service, organization);
        }
        nestLocations(json, locations);
        withoutPersons(json);
        Assurance.due(json).ifPresent(due -> json.put("assurance_due", due.toString()));
        json.remove(List.of("assurer_email", "assurance_months"));
        return json;
    }

    private static void nestProgram(ObjectNode json, Service service, Organization organization) {
        for (Program program : organization.programs) {
            if (program.id.equals(service.programId)) {
                json.set("program", HsdsJson.MAPPER.valueToTree(program));
            }
        }
    }

    private static void nestLocations(ObjectNode json, Map<String, Location> locations) {
        for (var atLocation : json.withArray("service_at_locations")) {
            Location location = locations.get(atLocation.path("location_id").asText());
            if (location != null) {
                ((ObjectNode) atLocation).set("location", location(location));
            }
            if (location != null && Boolean.TRUE.equals(location.confidential)) {
                ((ObjectNode) atLocation).retain(AT_A_SECRET_PLACE);
            }
            withoutPersons((ObjectNode) atLocation);
        }
        if (json.withArray("service_at_locations").isEmpty()) {
            json.remove("service_at_locations");
        }
    }

    private static ObjectNode location(Location location) {
        ObjectNode json = tree(location);
        withoutPersons(json);
        if (Boolean.TRUE.equals(location.confidential)) {
            json.retain(NOT_SECRET);
        }
        return json;
    }

    private static ObjectNode withoutPersons(ObjectNode owner) {
        for (var contact : owner.path("contacts")) {
            ((ObjectNode) contact).remove(PERSONAL);
        }
        return owner;
    }

    private static ObjectNode tree(Aggregate aggregate) {
        return HsdsJson.MAPPER.valueToTree(aggregate);
    }
}
