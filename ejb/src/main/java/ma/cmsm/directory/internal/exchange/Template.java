package ma.cmsm.directory.internal.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.cmsm.directory.Taxonomies;

/** The columns of the spreadsheet template, one service a row; its README says what each means. */
final class Template {

    /** Parts several values of a cell. */
    static final String SEPARATOR = ";";

    /** What one cell of a workbook holds (characters). */
    static final int LONGEST_CELL = 32_767;

    /** The languages whose texts have columns, in the order in which one is taken for its own. */
    static final List<String> LANGUAGES = List.of("fr", "ar", "en");

    /** Text columns of a service; each has one column a language. */
    static final List<String> TEXTS = List.of("name", "description");

    /** Columns of a service that are properties of HSDS under the same name. */
    static final List<String> SERVICE =
            List.of(
                    "status",
                    "url",
                    "email",
                    "minimum_age",
                    "maximum_age",
                    "eligibility_description",
                    "application_process",
                    "interpretation_services",
                    "fees_description",
                    "alert",
                    "assured_date",
                    "assurer_name",
                    "assurer_email",
                    "assurance_due",
                    "source",
                    "source_as_of",
                    "trust");

    /** Column to taxonomy; cells hold codes. */
    static final Map<String, String> TAXONOMY =
            Map.of(
                    "themes", Taxonomies.THEME,
                    "territories", Taxonomies.TERRITORY,
                    "audiences", Taxonomies.AUDIENCE,
                    "access_modes", Taxonomies.ACCESS_MODE,
                    "fee", Taxonomies.FEE,
                    "documents", Taxonomies.DOCUMENT,
                    "accessibility", Taxonomies.ACCESSIBILITY);

    /** The taxonomy columns in their order. */
    static final List<String> TAXONOMY_COLUMNS =
            List.of(
                    "themes",
                    "territories",
                    "audiences",
                    "access_modes",
                    "fee",
                    "documents",
                    "accessibility");

    /** Columns of the organization that are its properties without the prefix. */
    static final List<String> ORGANIZATION = List.of("website", "email", "legal_status");

    static final String ORGANIZATION_PREFIX = "organization_";

    /** Columns of the place that are properties of its address. */
    static final List<String> ADDRESS =
            List.of("address_1", "address_2", "city", "state_province", "postal_code", "country");

    /** Every column, in order. */
    static final List<String> COLUMNS =
            Stream.of(
                            Stream.of("id", "organization_id"),
                            perLanguage(List.of("organization_name", "organization_description")),
                            ORGANIZATION.stream().map(name -> ORGANIZATION_PREFIX + name),
                            Stream.of("organization_phone"),
                            perLanguage(TEXTS),
                            TAXONOMY_COLUMNS.stream(),
                            Stream.of("languages", "phone", "hours"),
                            SERVICE.stream(),
                            Stream.of("documents_text", "location_id", "location_name"),
                            ADDRESS.stream(),
                            Stream.of("latitude", "longitude", "confidential"))
                    .flatMap(columns -> columns)
                    .toList();

    private Template() {}

    /** Whether a table is of the template: it has a name of the service in some language. */
    static boolean isHeader(List<String> columns) {
        return LANGUAGES.stream().anyMatch(language -> columns.contains("name_" + language));
    }

    private static Stream<String> perLanguage(List<String> names) {
        return names.stream()
                .flatMap(name -> LANGUAGES.stream().map(language -> name + "_" + language));
    }
}
