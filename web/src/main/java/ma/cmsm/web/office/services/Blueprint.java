package ma.cmsm.web.office.services;

import static ma.cmsm.web.office.services.Field.choice;
import static ma.cmsm.web.office.services.Field.line;

import java.util.List;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.Taxonomies;

/** Every field of HSDS that editors fill in, in the order and the pages in which they do. */
final class Blueprint {

    private static final List<Field> SOURCE =
            List.of(
                    Field.of("source", Widget.TEXT),
                    line("source_as_of"),
                    choice("trust", "high", "medium", "low"));

    private static final Items LANGUAGES =
            Items.of("languages", List.of(choice("code", "language"), line("note")));

    private static final Items PHONES =
            Items.of(
                    "phones",
                    List.of(
                            line("number"),
                            choice("type", "voice", "cell", "text", "whatsapp", "fax"),
                            Field.of("extension", Widget.NUMBER),
                            line("description")),
                    Items.of("languages", List.of(choice("code", "language"))));

    private static final Items CONTACTS =
            Items.of(
                    "contacts",
                    List.of(line("title"), line("department"), line("name"), line("email")),
                    Items.of("phones", List.of(line("number"))));

    private static final Items SCHEDULES =
            Items.of(
                    "schedules",
                    List.of(
                            new Field(
                                    "byday",
                                    Widget.SEVERAL,
                                    List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU")),
                            Field.of("opens_at", Widget.TIME),
                            Field.of("closes_at", Widget.TIME),
                            Field.of("closed", Widget.FLAG),
                            line("description"),
                            Field.of("valid_from", Widget.DATE),
                            Field.of("valid_to", Widget.DATE),
                            choice("freq", "WEEKLY", "MONTHLY"),
                            Field.of("interval", Widget.NUMBER),
                            line("bymonthday"),
                            Field.of("dtstart", Widget.DATE),
                            Field.of("until", Widget.DATE),
                            Field.of("count", Widget.NUMBER),
                            line("attending_type"),
                            line("schedule_link"),
                            line("notes")));

    private static final Items FUNDING =
            Items.of("funding", List.of(Field.of("source", Widget.TEXT)));

    private static final List<Section> SERVICE =
            List.of(
                    new Section(
                            "texts",
                            List.of(
                                    "name",
                                    "alternate_name",
                                    "description",
                                    "eligibility_description",
                                    "application_process",
                                    "fees_description",
                                    "wait_time",
                                    "interpretation_services",
                                    "alert",
                                    "accreditations",
                                    "licenses",
                                    "fees"),
                            List.of(choice("text_language", "language")),
                            List.of(),
                            List.of()),
                    new Section(
                            "terms",
                            List.of(),
                            List.of(),
                            List.of(
                                    Taxonomies.THEME,
                                    Taxonomies.FEE,
                                    Taxonomies.ACCESS_MODE,
                                    Taxonomies.DOCUMENT,
                                    Taxonomies.ACCESSIBILITY,
                                    Taxonomies.TERRITORY),
                            List.of(
                                    Items.terms(
                                            Taxonomies.AUDIENCE,
                                            choice("taxonomy_term_id", "taxonomy:audience"),
                                            choice("value", "open", "mainly", "only")))),
                    new Section(
                            "contact",
                            List.of(),
                            List.of(line("url"), line("email")),
                            List.of(),
                            List.of(
                                    PHONES,
                                    CONTACTS,
                                    Items.of(
                                            "additional_urls",
                                            List.of(line("label"), line("url"))))),
                    new Section(
                            "places",
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(
                                    Items.of(
                                            "service_at_locations",
                                            List.of(
                                                    choice("location_id", "place"),
                                                    Field.of("description", Widget.TEXT)),
                                            SCHEDULES,
                                            Items.of(
                                                    "phones",
                                                    List.of(
                                                            line("number"),
                                                            line("description")))))),
                    new Section("hours", List.of(), List.of(), List.of(), List.of(SCHEDULES)),
                    new Section(
                            "conditions",
                            List.of(),
                            List.of(
                                    choice("status", "active", "temporarily closed"),
                                    Field.of("minimum_age", Widget.NUMBER),
                                    Field.of("maximum_age", Widget.NUMBER),
                                    choice("program_id", "program")),
                            List.of(),
                            List.of(
                                    LANGUAGES,
                                    Items.of(
                                            "cost_options",
                                            List.of(
                                                    line("option"),
                                                    line("amount"),
                                                    line("currency"),
                                                    line("amount_description"),
                                                    Field.of("valid_from", Widget.DATE),
                                                    Field.of("valid_to", Widget.DATE))),
                                    Items.of(
                                            "required_documents",
                                            List.of(line("document"), line("uri"))),
                                    Items.of(
                                            "service_areas",
                                            List.of(
                                                    line("name"),
                                                    line("description"),
                                                    line("uri"),
                                                    Field.of("extent", Widget.TEXT),
                                                    choice(
                                                            "extent_type",
                                                            "geojson",
                                                            "topojson",
                                                            "kml",
                                                            "text"))),
                                    FUNDING)),
                    new Section(
                            "source",
                            List.of(),
                            List.of(
                                    SOURCE.get(0),
                                    SOURCE.get(1),
                                    SOURCE.get(2),
                                    Field.of("assurance_months", Widget.NUMBER)),
                            List.of(),
                            List.of()));

    private static final List<Section> LOCATION =
            List.of(
                    new Section(
                            "texts",
                            List.of("name", "alternate_name", "description", "transportation"),
                            List.of(choice("text_language", "language")),
                            List.of(),
                            List.of()),
                    new Section(
                            "address",
                            List.of(),
                            List.of(
                                    Field.of("confidential", Widget.FLAG),
                                    choice("location_type", "physical", "postal", "virtual"),
                                    line("latitude"),
                                    line("longitude"),
                                    line("url"),
                                    line("external_identifier"),
                                    line("external_identifier_type")),
                            List.of(Taxonomies.TERRITORY),
                            List.of(
                                    Items.of(
                                            "addresses",
                                            List.of(
                                                    line("attention"),
                                                    line("address_1"),
                                                    line("address_2"),
                                                    line("city"),
                                                    line("region"),
                                                    line("state_province"),
                                                    line("postal_code"),
                                                    line("country"),
                                                    choice(
                                                            "address_type",
                                                            "physical",
                                                            "postal",
                                                            "virtual"))))),
                    new Section(
                            "contact",
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(PHONES, CONTACTS, LANGUAGES)),
                    new Section("hours", List.of(), List.of(), List.of(), List.of(SCHEDULES)),
                    new Section(
                            "accessibility",
                            List.of(),
                            List.of(),
                            List.of(Taxonomies.ACCESSIBILITY),
                            List.of(
                                    Items.of(
                                            "accessibility",
                                            List.of(
                                                    line("description"),
                                                    line("details"),
                                                    line("url"))))),
                    new Section("source", List.of(), SOURCE, List.of(), List.of()));

    private static final List<Section> ORGANIZATION =
            List.of(
                    new Section(
                            "texts",
                            List.of(
                                    "name",
                                    "alternate_name",
                                    "description",
                                    "legal_status",
                                    "tax_status"),
                            List.of(choice("text_language", "language")),
                            List.of(),
                            List.of()),
                    new Section(
                            "contact",
                            List.of(),
                            List.of(line("website"), line("email"), line("logo")),
                            List.of(),
                            List.of(
                                    PHONES,
                                    CONTACTS,
                                    Items.of(
                                            "additional_websites",
                                            List.of(line("label"), line("url"))))),
                    new Section(
                            "more",
                            List.of(),
                            List.of(
                                    line("tax_id"),
                                    Field.of("year_incorporated", Widget.NUMBER),
                                    line("uri"),
                                    line("parent_organization_id")),
                            List.of(),
                            List.of(
                                    Items.of(
                                            "programs",
                                            List.of(
                                                    line("name"),
                                                    line("alternate_name"),
                                                    Field.of("description", Widget.TEXT))),
                                    Items.of(
                                            "organization_identifiers",
                                            List.of(
                                                    line("identifier_type"),
                                                    line("identifier"),
                                                    line("identifier_scheme"))),
                                    FUNDING)),
                    new Section("source", List.of(), SOURCE, List.of(), List.of()));

    private Blueprint() {}

    static List<Section> of(RecordRef.Kind kind) {
        return switch (kind) {
            case SERVICE -> SERVICE;
            case LOCATION -> LOCATION;
            case ORGANIZATION -> ORGANIZATION;
        };
    }

    /** The page of a name; the first when there is none. */
    static Section of(RecordRef.Kind kind, String name) {
        return of(kind).stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElse(of(kind).get(0));
    }
}
