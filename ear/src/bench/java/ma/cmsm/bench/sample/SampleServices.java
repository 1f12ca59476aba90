package ma.cmsm.bench.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.platform.StableId;

/**
 * Invented organisations and services in our HSDS JSON. An organisation has {@value
 * #PER_ORGANIZATION} services and one place.
 */
public final class SampleServices {

    static final int PER_ORGANIZATION = 5;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Vocabulary vocabulary;
    private final DemoTexts demo = new DemoTexts();
    private final List<Term> communes;
    private final List<Term> themes;
    private final SampleParts parts;

    public SampleServices(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        communes = vocabulary.communes();
        themes = vocabulary.leaves(Taxonomies.THEME);
        parts = new SampleParts(vocabulary);
    }

    /** How many organisations so many services have. */
    public static int organizations(int services) {
        return (services + PER_ORGANIZATION - 1) / PER_ORGANIZATION;
    }

    /** The organisation of a service. */
    public static int organizationOf(int service) {
        return service / PER_ORGANIZATION;
    }

    public static String serviceId(int number) {
        return StableId.of("sample-service", Integer.toString(number));
    }

    public static String organizationId(int number) {
        return StableId.of("sample-organization", Integer.toString(number));
    }

    public ObjectNode organization(int number) {
        Draw draw = new Draw("organization", number);
        ObjectNode organization = JSON.objectNode().put("id", organizationId(number));
        JsonNode material = draw.one(demo.organizations);
        List<JsonNode> bodies = List.of(material, draw.one(demo.organizations));
        Words.write(organization, bodies, List.of(commune(number)), draw);
        if (material.has("alternate_name")) {
            organization.set("alternate_name", material.get("alternate_name"));
        }
        organization.put("legal_status", "association");
        provenance(organization, draw);
        return organization;
    }

    /** With its place in it and its organisation named by id, as an import takes it. */
    public ObjectNode service(int number) {
        Draw draw = new Draw("service", number);
        int owner = organizationOf(number);
        Term commune = commune(owner);
        Term theme = draw.oneSkewed(themes);
        String id = serviceId(number);
        ObjectNode service = JSON.objectNode().put("id", id);
        service.putObject("organization").put("id", organizationId(owner));
        Words.write(
                service,
                List.of(draw.one(demo.services), draw.one(demo.services), draw.one(demo.services)),
                List.of(theme, commune),
                draw);
        service.put("status", "active");
        if (draw.happens(60)) {
            service.put("assured_date", "2026-%02d-%02d".formatted(1 + draw.below(11), 1));
        }
        parts.addTo(service, draw);
        parts.addTerms(service, List.of(theme, commune), draw);
        if (draw.happens(85)) {
            service.putArray("service_at_locations")
                    .addObject()
                    .put("id", StableId.of("sample-at", id))
                    .set("location", location(owner));
        }
        provenance(service, draw);
        return service;
    }

    private ObjectNode location(int owner) {
        Draw draw = new Draw("location", owner);
        Term commune = commune(owner);
        String id = StableId.of("sample-location", Integer.toString(owner));
        ObjectNode location = JSON.objectNode().put("id", id).put("location_type", "physical");
        location.put("latitude", 30 + draw.below(9_999) / 10_000.0);
        location.put("longitude", -9 - draw.below(6_999) / 10_000.0);
        Words.write(location, List.of(draw.one(demo.organizations)), List.of(commune), draw);
        location.putArray("addresses")
                .addObject()
                .put("id", StableId.of("sample-address", id))
                .put(
                        "address_1",
                        (1 + draw.below(300)) + " rue " + draw.one(communes).label("fr").value())
                .put("city", commune.label("fr").value())
                .put("state_province", "Souss-Massa")
                .put("postal_code", "80000")
                .put("country", "MA")
                .put("address_type", "physical");
        return location;
    }

    private Term commune(int organization) {
        return new Draw("commune", organization).oneSkewed(communes);
    }

    private static void provenance(ObjectNode record, Draw draw) {
        record.put("source", "https://example.org/" + draw.below(1_000));
        record.put("source_as_of", (2015 + draw.below(11)) + "-06");
        record.put("trust", draw.one(List.of("high", "medium", "low")));
    }
}
