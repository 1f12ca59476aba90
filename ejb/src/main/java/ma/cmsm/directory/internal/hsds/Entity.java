package ma.cmsm.directory.internal.hsds;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The objects of HSDS 3.1: under which properties they stand, what their schema requires, and what
 * stands in for it when we do not know. An empty text passes the schemas and invents nothing.
 */
enum Entity {
    SERVICE(Set.of(), Map.of()),
    ORGANIZATION(Set.of("organization"), Map.of("description", ""), "name"),
    PROGRAM(Set.of("program", "programs"), Map.of("description", ""), "name"),
    SERVICE_AT_LOCATION(Set.of("service_at_locations"), Map.of()),
    LOCATION(Set.of("location", "locations"), Map.of("location_type", "physical")),
    ADDRESS(
            Set.of("addresses"),
            Map.of(
                    "address_1", "",
                    "city", "",
                    "state_province", "",
                    "postal_code", "",
                    "country", "",
                    "address_type", "physical")),
    ACCESSIBILITY(Set.of("accessibility"), Map.of()),
    PHONE(Set.of("phones"), Map.of(), "number"),
    SCHEDULE(Set.of("schedules"), Map.of()),
    CONTACT(Set.of("contacts"), Map.of()),
    LANGUAGE(Set.of("languages"), Map.of()),
    SERVICE_AREA(Set.of("service_areas"), Map.of()),
    FUNDING(Set.of("funding"), Map.of()),
    COST_OPTION(Set.of("cost_options"), Map.of()),
    REQUIRED_DOCUMENT(Set.of("required_documents"), Map.of()),
    SERVICE_CAPACITY(Set.of("capacities"), Map.of(), "unit", "available", "updated"),
    UNIT(Set.of("unit"), Map.of(), "name"),
    URL(Set.of("additional_urls", "additional_websites"), Map.of(), "url"),
    ORGANIZATION_IDENTIFIER(
            Set.of("organization_identifiers"), Map.of(), "identifier_type", "identifier"),
    ATTRIBUTE(Set.of("attributes"), Map.of()),
    TAXONOMY_TERM(Set.of("taxonomy_term"), Map.of("description", ""), "name"),
    TAXONOMY(Set.of("taxonomy_detail"), Map.of("description", ""), "name"),
    METADATA(
            Set.of("metadata"),
            Map.of("previous_value", "", "replacement_value", ""),
            "last_action_date",
            "last_action_type",
            "field_name",
            "updated_by");

    private static final Map<String, Entity> BY_PROPERTY =
            Stream.of(values())
                    .flatMap(entity -> entity.properties.stream().map(p -> Map.entry(p, entity)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Set<String> properties;

    /** Required field to what stands in for it. */
    final Map<String, String> standIns;

    /** Required fields nothing can stand in for: without them the object is left out. */
    final Set<String> needs;

    Entity(Set<String> properties, Map<String, String> standIns, String... needs) {
        this.properties = properties;
        this.standIns = standIns;
        this.needs = Set.of(needs);
    }

    /** What stands under a property; empty when it is a plain value or not of HSDS. */
    static Optional<Entity> under(String property) {
        return Optional.ofNullable(BY_PROPERTY.get(property));
    }

    /** Its name in HSDS, as in {@code service_at_location}. */
    String hsdsName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
