package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a record can be. HSDS gives no type property, so its other properties tell, unless it says
 * it itself: an export does where they would not ({@link #say}).
 */
public enum RecordKind {
    SERVICE_AT_LOCATION("service", "service_id", "location_id"),
    TAXONOMY_TERM("taxonomy", "taxonomy_id", "taxonomy_detail", "term_uri", "code"),
    LOCATION(
            "location_type",
            "latitude",
            "longitude",
            "addresses",
            "transportation",
            "accessibility",
            "confidential"),
    SERVICE(
            "status",
            "organization",
            "organization_id",
            "program",
            "program_id",
            "service_at_locations",
            "eligibility_description",
            "cost_options",
            "required_documents",
            "service_areas",
            "assured_date"),
    ORGANIZATION(
            "website",
            "legal_status",
            "tax_status",
            "year_incorporated",
            "organization_identifiers",
            "parent_organization_id",
            "services",
            "locations",
            "programs",
            "email",
            "logo",
            "text_language",
            "translations"),
    TAXONOMY("version", "uri");

    private static final Set<String> LEAST = Set.of("id", "name", "description");

    /** What services have as well; taken for a sign only where there is no other. */
    private static final Set<String> WEAK = Set.of("email", "text_language", "translations");

    /** What the metadata of HSDS call a thing's kind; on the thing itself it is an extension. */
    private static final String SAYS = "resource_type";

    private final Set<String> signs;

    RecordKind(String... signs) {
        this.signs = Set.of(signs);
    }

    /** Has a record say what it is. */
    void say(ObjectNode json) {
        json.put(SAYS, word());
    }

    /** Takes out of a record what it says of its kind; what is none of ours stays where it is. */
    static Optional<RecordKind> takeSaid(ObjectNode json) {
        String said = json.path(SAYS).asText();
        Optional<RecordKind> kind =
                Arrays.stream(values()).filter(any -> any.word().equals(said)).findFirst();
        kind.ifPresent(known -> json.remove(SAYS));
        return kind;
    }

    /** The kind of a record, or nothing when it is none of HSDS. */
    static Optional<RecordKind> of(ObjectNode json, String file) {
        for (RecordKind kind : values()) {
            if (kind.signs.stream().anyMatch(json::has)) {
                return Optional.of(kind);
            }
        }
        return json.has("name") && LEAST.containsAll(names(json))
                ? Optional.of(leastOf(file))
                : Optional.empty();
    }

    /** Whether its properties alone do not say which of the directory's records it may change. */
    static boolean isAmbiguous(ObjectNode json) {
        for (RecordKind kind : values()) {
            if (kind.signs.stream().anyMatch(sign -> json.has(sign) && !WEAK.contains(sign))) {
                return false;
            }
        }
        return true;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A taxonomy and an organization may both be no more than id, name and description. */
    private static RecordKind leastOf(String file) {
        return file.toLowerCase(Locale.ROOT).contains("taxonom") ? TAXONOMY : ORGANIZATION;
    }

    private static Set<String> names(ObjectNode json) {
        Set<String> names = new HashSet<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
