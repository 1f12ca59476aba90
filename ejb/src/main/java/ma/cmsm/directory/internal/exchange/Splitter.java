package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.internal.model.HsdsJson;

/**
 * Splits a record, nested as HSDS has it, into patches of flat aggregates that refer to each other
 * by id. A nested object with nothing but an id is a reference.
 */
final class Splitter {

    private final Ids ids;
    private final TermSplitter terms;
    private final List<Patch> patches = new ArrayList<>();

    private Splitter(Ids ids, Vocabulary vocabulary, Remarks remarks) {
        this.ids = ids;
        this.terms = new TermSplitter(ids, vocabulary, remarks, patches);
    }

    /**
     * The patches of a record, referred-to ones first.
     *
     * @throws RefusedRecord when it is not a record of HSDS
     */
    static List<Patch> split(Raw raw, Ids ids, Vocabulary vocabulary, Remarks remarks) {
        RecordKind kind =
                raw.kind()
                        .or(() -> RecordKind.of(raw.json(), raw.origin().file()))
                        .orElseThrow(
                                () ->
                                        new RefusedRecord(
                                                raw.origin(),
                                                "This is no HSDS service, organization, location,"
                                                        + " taxonomy or taxonomy term: none of"
                                                        + " their properties is here."));
        Splitter splitter = new Splitter(ids, vocabulary, remarks);
        splitter.record(kind, raw.json(), raw.origin());
        return splitter.patches.stream()
                .map(patch -> isOf(raw, patch) ? patch.withIfNew(raw.ifNew()) : patch)
                .map(patch -> raw.sheet() ? patch.fromSheet(new SheetMerge(vocabulary)) : patch)
                .toList();
    }

    /** Whether a patch is of the record itself and not of what is nested in it. */
    private static boolean isOf(Raw raw, Patch patch) {
        return patch.origin().equals(raw.origin()) && !patch.adds();
    }

    private void record(RecordKind kind, ObjectNode json, Origin origin) {
        switch (kind) {
            case SERVICE -> service(json, origin, Optional.empty());
            case ORGANIZATION -> organization(json, origin);
            case LOCATION -> location(json, origin, Optional.empty());
            case TAXONOMY -> terms.taxonomy(json, origin);
            case TAXONOMY_TERM -> terms.term(json, origin);
            case SERVICE_AT_LOCATION -> serviceAtLocation(json, origin);
        }
    }

    private String organization(ObjectNode json, Origin origin) {
        JsonNode services = json.remove("services");
        JsonNode locations = json.remove("locations");
        String id =
                ids.find("organization", json, "id")
                        .orElseGet(() -> ids.derived("organization", named(json, origin)));
        ids.find("organization", json, "parent_organization_id")
                .ifPresent(parent -> json.put("parent_organization_id", parent));
        ids(json.path("programs"), "program");
        terms.attributes(json, origin);
        add(Kind.ORGANIZATION, id, json, origin);
        objects(locations, origin.at("/locations"))
                .forEach(nested -> location(nested.json(), nested.origin(), Optional.of(id)));
        objects(services, origin.at("/services"))
                .forEach(nested -> service(nested.json(), nested.origin(), Optional.of(id)));
        return id;
    }

    private String service(ObjectNode json, Origin origin, Optional<String> owner) {
        Optional<String> organization = organizationOf(json, origin).or(() -> owner);
        String id =
                ids.find("service", json, "id")
                        .orElseGet(
                                () ->
                                        ids.derived(
                                                "service",
                                                organization.orElse(""),
                                                named(json, origin)));
        organization.ifPresent(known -> json.put("organization_id", known));
        program(json, organization, origin);
        units(json.path("capacities"));
        places(json, id, organization, origin);
        terms.attributes(json, origin);
        add(Kind.SERVICE, id, json, origin);
        return id;
    }

    private Optional<String> organizationOf(ObjectNode json, Origin origin) {
        if (json.remove("organization") instanceof ObjectNode nested) {
            return Optional.of(organization(nested, origin.at("/organization")));
        }
        return ids.find("organization", json, "organization_id");
    }

    /** A programme belongs to the organization, whose other programmes stay. */
    private void program(ObjectNode json, Optional<String> organization, Origin origin) {
        Optional<String> id = ids.find("program", json, "program_id");
        if (json.remove("program") instanceof ObjectNode nested) {
            id =
                    ids.find("program", nested, "id")
                            .or(() -> ids.find("program", json, "program_id"));
            if (id.isPresent() && nested.has("name") && organization.isPresent()) {
                nested.put("id", id.get());
                ObjectNode addition = HsdsJson.MAPPER.createObjectNode();
                addition.putArray("programs").add(nested);
                patches.add(
                        new Patch(
                                Kind.ORGANIZATION,
                                organization.get(),
                                addition,
                                origin.at("/program"),
                                true));
            }
        }
        id.ifPresent(known -> json.put("program_id", known));
    }

    /** HSDS nests the unit of a capacity; here it is part of it. */
    private static void units(JsonNode capacities) {
        for (JsonNode capacity : capacities) {
            if (capacity instanceof ObjectNode flat
                    && flat.remove("unit") instanceof ObjectNode unit) {
                unit.properties()
                        .forEach(entry -> flat.set("unit_" + entry.getKey(), entry.getValue()));
            }
        }
    }

    private void places(
            ObjectNode json, String service, Optional<String> organization, Origin origin) {
        Origin list = origin.at("/service_at_locations");
        for (Nested place : objects(json.get("service_at_locations"), list)) {
            place.json().remove("service");
            locationOf(place.json(), place.origin(), organization.orElse(service))
                    .ifPresent(location -> place.json().put("location_id", location));
            terms.attributes(place.json(), place.origin());
        }
    }

    private Optional<String> locationOf(ObjectNode place, Origin origin, String owner) {
        if (place.remove("location") instanceof ObjectNode nested) {
            return Optional.of(location(nested, origin.at("/location"), owner));
        }
        return ids.find("location", place, "location_id");
    }

    private String location(ObjectNode json, Origin origin, Optional<String> organization) {
        organization
                .filter(known -> !json.has("organization_id"))
                .ifPresent(known -> json.put("organization_id", known));
        return location(json, origin, organization.orElse(""));
    }

    /** A location without an id is known by its owner, its name and its first address. */
    private String location(ObjectNode json, Origin origin, String owner) {
        ids.find("organization", json, "organization_id")
                .ifPresent(known -> json.put("organization_id", known));
        String id =
                ids.find("location", json, "id")
                        .orElseGet(
                                () ->
                                        ids.derived(
                                                "location",
                                                owner,
                                                json.path("name").asText(),
                                                json.path("addresses").path(0).toString()));
        terms.attributes(json, origin);
        add(Kind.LOCATION, id, json, origin);
        return id;
    }

    /** Says something of a service: that it is given at a place. */
    private void serviceAtLocation(ObjectNode json, Origin origin) {
        String service =
                json.remove("service") instanceof ObjectNode nested
                        ? service(nested, origin.at("/service"), Optional.empty())
                        : ids.find("service", json, "service_id")
                                .orElseThrow(
                                        () ->
                                                new RefusedRecord(
                                                        origin,
                                                        "A service at a location needs its"
                                                                + " service."));
        json.remove("service_id");
        locationOf(json, origin, service).ifPresent(location -> json.put("location_id", location));
        terms.attributes(json, origin);
        ObjectNode addition = HsdsJson.MAPPER.createObjectNode();
        addition.putArray("service_at_locations").add(json);
        patches.add(new Patch(Kind.SERVICE, service, addition, origin, true));
    }

    /** What is left without its id; nothing left means that it was a reference. */
    private void add(Kind kind, String id, ObjectNode json, Origin origin) {
        json.remove("id");
        if (!json.isEmpty()) {
            patches.add(new Patch(kind, id, json, origin, false));
        }
    }

    private void ids(JsonNode parts, String kind) {
        for (JsonNode part : parts) {
            if (part instanceof ObjectNode object) {
                ids.find(kind, object, "id").ifPresent(id -> object.put("id", id));
            }
        }
    }

    private static String named(ObjectNode json, Origin origin) {
        String name = json.path("name").asText("").strip();
        if (name.isEmpty()) {
            throw new RefusedRecord(origin, "It has neither an id nor a name.");
        }
        return name;
    }

    private record Nested(ObjectNode json, Origin origin) {}

    private static List<Nested> objects(JsonNode list, Origin origin) {
        List<Nested> objects = new ArrayList<>();
        if (list instanceof ArrayNode items) {
            for (int index = 0; index < items.size(); index++) {
                if (items.get(index) instanceof ObjectNode object) {
                    objects.add(new Nested(object, origin.at("/" + index)));
                }
            }
        }
        return objects;
    }
}
