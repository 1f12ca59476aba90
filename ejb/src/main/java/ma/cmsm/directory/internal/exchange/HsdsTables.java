package ma.cmsm.directory.internal.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The tables of an HSDS tabular package and how they hang together (datapackage of HSDS 3.x). */
final class HsdsTables {

    /**
     * A table of parts.
     *
     * @param list the property under which its rows stand in their owner
     * @param owners reference columns to the table they refer to
     */
    record Parts(String list, Map<String, String> owners) {}

    /** The tables of records, in the order in which they refer to each other. */
    static final List<String> RECORDS =
            List.of("taxonomies", "taxonomy_terms", "organizations", "locations", "services");

    static final String PLACES = "service_at_locations";

    private static final Map<String, String> ORGANIZATION =
            Map.of("organization_id", "organizations");
    private static final Map<String, String> SERVICE = Map.of("service_id", "services");
    private static final Map<String, String> LOCATION = Map.of("location_id", "locations");
    private static final Map<String, String> ORGANIZATION_OR_SERVICE =
            Map.of("organization_id", "organizations", "service_id", "services");
    private static final Map<String, String> PLACE =
            Map.of(
                    "service_id", "services",
                    "location_id", "locations",
                    "service_at_location_id", PLACES);

    static final Map<String, Parts> PARTS =
            Map.ofEntries(
                    Map.entry("addresses", new Parts("addresses", LOCATION)),
                    Map.entry("accessibility", new Parts("accessibility", LOCATION)),
                    Map.entry("schedules", new Parts("schedules", PLACE)),
                    Map.entry(
                            "service_areas",
                            new Parts(
                                    "service_areas",
                                    Map.of(
                                            "service_id",
                                            "services",
                                            "service_at_location_id",
                                            PLACES))),
                    Map.entry("cost_options", new Parts("cost_options", SERVICE)),
                    Map.entry("required_documents", new Parts("required_documents", SERVICE)),
                    Map.entry("service_capacities", new Parts("capacities", SERVICE)),
                    Map.entry("funding", new Parts("funding", ORGANIZATION_OR_SERVICE)),
                    Map.entry("urls", new Parts("urls", ORGANIZATION_OR_SERVICE)),
                    Map.entry("programs", new Parts("programs", ORGANIZATION)),
                    Map.entry(
                            "organization_identifiers",
                            new Parts("organization_identifiers", ORGANIZATION)),
                    Map.entry(
                            "contacts",
                            new Parts(
                                    "contacts",
                                    Map.of(
                                            "organization_id", "organizations",
                                            "service_id", "services",
                                            "location_id", "locations",
                                            "service_at_location_id", PLACES))),
                    Map.entry(
                            "phones",
                            new Parts(
                                    "phones",
                                    Map.of(
                                            "organization_id", "organizations",
                                            "service_id", "services",
                                            "location_id", "locations",
                                            "service_at_location_id", PLACES,
                                            "contact_id", "contacts"))),
                    Map.entry(
                            "languages",
                            new Parts(
                                    "languages",
                                    Map.of(
                                            "service_id", "services",
                                            "location_id", "locations",
                                            "phone_id", "phones"))),
                    Map.entry(PLACES, new Parts(PLACES, SERVICE)));

    /** Attributes refer to whatever they like. */
    static final String ATTRIBUTES = "attributes";

    /** What may own something, besides the records. */
    static final Set<String> OWNERS =
            Set.of("organizations", "locations", "services", PLACES, "contacts", "phones");

    /** Tables of HSDS that are not kept. */
    static final Set<String> NOT_KEPT = Set.of("metadata", "meta_table_descriptions", "units");

    private HsdsTables() {}

    /** The table that a file holds, by its name; the standard's own example says it in singular. */
    static String nameOf(String file) {
        String name = file.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
        return name.equals("service_at_location") ? PLACES : name;
    }

    static boolean isTable(String name) {
        return RECORDS.contains(name)
                || PARTS.containsKey(name)
                || name.equals(ATTRIBUTES)
                || NOT_KEPT.contains(name);
    }
}
