package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import ma.cmsm.directory.internal.model.HsdsJson;

/**
 * Reads of a published service what {@link ServiceViews#facts} looks at. That is less than half of
 * it, and a page of results reads twenty.
 */
public final class CardFields {

    /** What is kept below a field; null when the field is left out. */
    private interface Keep {
        Keep below(String field);
    }

    private static final Keep ALL = keepAll();
    private static final Keep TERMS = fields("taxonomy_term_id", "value");
    private static final Keep TEXTS = fields("name", "description");

    private static final Keep LOCATION =
            fields(Map.of("attributes", TERMS), "text_language", "phones", "schedules");

    private static final Keep AT_LOCATION =
            fields(Map.of("location", LOCATION), "text_language", "phones", "schedules");

    private CardFields() {}

    private static Keep service(String language) {
        Keep translations = tag -> Localized.covers(language, tag) ? TEXTS : null;
        Map<String, Keep> translated = Map.of("translations", translations);
        return fields(
                Map.of(
                        "translations", translations,
                        "organization", fields(translated, "id", "text_language", "name", "phones"),
                        "service_at_locations", AT_LOCATION,
                        "attributes", TERMS),
                "id",
                "text_language",
                "name",
                "description",
                "assured_date",
                "languages",
                "schedules",
                "phones");
    }

    private static Keep keepAll() {
        return new Keep() {
            @Override
            public Keep below(String field) {
                return this;
            }
        };
    }

    private static Keep fields(String... whole) {
        return fields(Map.of(), whole);
    }

    /** Some fields in part, others whole. */
    private static Keep fields(Map<String, Keep> parts, String... whole) {
        Map<String, Keep> kept = new HashMap<>(parts);
        for (String field : whole) {
            kept.put(field, ALL);
        }
        return kept::get;
    }

    /**
     * Reads JSON.
     *
     * @param language of the reader; translations into others are left out
     * @throws IOException when it is none
     */
    public static JsonNode read(byte[] service, String language) throws IOException {
        try (JsonParser parser = HsdsJson.MAPPER.createParser(service)) {
            parser.nextToken();
            return node(parser, service(language));
        }
    }

    private static JsonNode node(JsonParser parser, Keep keep) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, keep, nodes.objectNode());
            case START_ARRAY -> array(parser, keep, nodes.arrayNode());
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            default -> nodes.nullNode();
        };
    }

    private static JsonNode object(JsonParser parser, Keep keep, ObjectNode object)
            throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            Keep below = keep.below(name);
            if (below == null) {
                parser.skipChildren();
            } else {
                object.set(name, node(parser, below));
            }
        }
        return object;
    }

    private static JsonNode array(JsonParser parser, Keep keep, ArrayNode array)
            throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser, keep));
        }
        return array;
    }
}
