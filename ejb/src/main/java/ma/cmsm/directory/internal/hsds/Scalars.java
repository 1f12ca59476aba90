package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.platform.StableId;

/** The plain values of HSDS, by name: the same name has the same format in every object. */
final class Scalars {

    private static final Set<String> ADDRESSES =
            Set.of("url", "website", "logo", "uri", "term_uri", "schedule_link");
    private static final Set<String> EMAILS = Set.of("email", "assurer_email");
    private static final Set<String> MOMENTS = Set.of("last_modified", "updated");
    private static final Set<String> NUMBERS =
            Set.of(
                    "minimum_age",
                    "maximum_age",
                    "extension",
                    "latitude",
                    "longitude",
                    "amount",
                    "available",
                    "maximum",
                    "count",
                    "interval",
                    "year_incorporated",
                    "timezone");

    /** Fields with a closed list of values. */
    private static final Map<String, Set<String>> CHOICES =
            Map.of(
                    "location_type", Set.of("physical", "postal", "virtual"),
                    "address_type", Set.of("physical", "postal", "virtual"),
                    "freq", Set.of("WEEKLY", "MONTHLY"),
                    "wkst", Set.of("MO", "TU", "WE", "TH", "FR", "SA", "SU"));

    /** Fields that name another object, and what that is; their ids are made as its own is. */
    private static final Map<String, String> REFERENCES =
            Map.ofEntries(
                    Map.entry("organization_id", "organization"),
                    Map.entry("parent_organization_id", "organization"),
                    Map.entry("program_id", "program"),
                    Map.entry("service_id", "service"),
                    Map.entry("location_id", "location"),
                    Map.entry("service_at_location_id", "service_at_location"),
                    Map.entry("contact_id", "contact"),
                    Map.entry("phone_id", "phone"),
                    Map.entry("taxonomy_id", "taxonomy"),
                    Map.entry("taxonomy_term_id", "taxonomy_term"),
                    Map.entry("parent_id", "taxonomy_term"));

    private Scalars() {}

    /** The value in the format of its name; empty when it has none. */
    static Optional<JsonNode> fit(String name, JsonNode value) {
        if (ADDRESSES.contains(name)) {
            return WebAddress.of(value.asText()).map(TextNode::valueOf);
        }
        if (EMAILS.contains(name)) {
            return EmailAddress.first(value.asText()).map(TextNode::valueOf);
        }
        if (MOMENTS.contains(name)) {
            return Moment.of(value.asText()).map(TextNode::valueOf);
        }
        if (NUMBERS.contains(name)) {
            return number(value);
        }
        if (REFERENCES.containsKey(name)) {
            return reference(REFERENCES.get(name), value.asText());
        }
        Set<String> choices = CHOICES.get(name);
        return choices == null || choices.contains(value.asText())
                ? Optional.of(value)
                : Optional.empty();
    }

    private static Optional<JsonNode> number(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value);
        }
        try {
            return Optional.of(DecimalNode.valueOf(new BigDecimal(value.asText().strip())));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> reference(String entity, String id) {
        if (id.isBlank()) {
            return Optional.empty();
        }
        String uuid = StableId.isUuid(id) ? id : StableId.of(entity, id);
        return Optional.of(TextNode.valueOf(uuid));
    }
}
