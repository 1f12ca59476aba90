package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A record as its fields: what is merged, kept in the history and restored one by one. A field is a
 * property, a text of {@code translations}, or one item of a list by its id.
 */
final class Fields {

    static final String TRANSLATIONS = "translations";

    private Fields() {}

    /** Field name to value. */
    static Map<String, JsonNode> of(ObjectNode record) {
        Map<String, JsonNode> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> property : record.properties()) {
            String name = property.getKey();
            if (name.equals(TRANSLATIONS)) {
                translations(property.getValue(), fields);
            } else if (property.getValue() instanceof ArrayNode items) {
                items.forEach(item -> fields.put(name + "/" + item.path("id").asText(), item));
            } else if (!name.equals("id")) {
                fields.put(name, property.getValue());
            }
        }
        return fields;
    }

    private static void translations(JsonNode languages, Map<String, JsonNode> fields) {
        for (Map.Entry<String, JsonNode> language : languages.properties()) {
            for (Map.Entry<String, JsonNode> text : language.getValue().properties()) {
                fields.put(translation(language.getKey(), text.getKey()), text.getValue());
            }
        }
    }

    /** The field of a translated text. */
    static String translation(String language, String property) {
        return TRANSLATIONS + "/" + language + "/" + property;
    }

    /** Puts a value where it belongs, or removes what is there. */
    static void put(ObjectNode record, String field, Optional<JsonNode> value) {
        String[] steps = field.split("/", 3);
        if (steps[0].equals(TRANSLATIONS) && steps.length == 3) {
            translation(record, steps[1], steps[2], value);
        } else if (steps.length == 2) {
            item(record, steps[0], steps[1], value);
        } else {
            set(record, field, value);
        }
    }

    private static void translation(
            ObjectNode record, String language, String property, Optional<JsonNode> value) {
        ObjectNode languages = record.withObject("/" + TRANSLATIONS);
        ObjectNode texts = languages.withObject("/" + language);
        set(texts, property, value);
        if (texts.isEmpty()) {
            languages.remove(language);
        }
        if (languages.isEmpty()) {
            record.remove(TRANSLATIONS);
        }
    }

    private static void item(ObjectNode record, String list, String id, Optional<JsonNode> value) {
        ArrayNode items = record.withArray("/" + list);
        int place = 0;
        while (place < items.size() && !items.get(place).path("id").asText().equals(id)) {
            place++;
        }
        if (value.isEmpty()) {
            items.remove(place);
        } else if (place < items.size()) {
            items.set(place, value.get());
        } else {
            items.add(value.get());
        }
        if (items.isEmpty()) {
            record.remove(list);
        }
    }

    private static void set(ObjectNode owner, String property, Optional<JsonNode> value) {
        if (value.isPresent()) {
            owner.set(property, value.get());
        } else {
            owner.remove(property);
        }
    }
}
