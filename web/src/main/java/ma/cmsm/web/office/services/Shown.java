package ma.cmsm.web.office.services;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.web.words.Words;

/** Values of a record's fields as people read them. */
final class Shown {

    private static final Set<String> IDS = Set.of("id", "taxonomy_term_id", "location_id");

    private Shown() {}

    /** A text as it is; of a part all that it says, without ids. */
    static String value(Optional<JsonNode> value, Words words) {
        return value.map(Shown::value)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> words.get("office_editing.nothing"));
    }

    private static String value(JsonNode value) {
        if (value.isValueNode()) {
            return value.asText();
        }
        List<String> said = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> said.add(value(item)));
        } else {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                if (!IDS.contains(property.getKey())) {
                    said.add(value(property.getValue()));
                }
            }
        }
        return String.join(", ", said);
    }
}
