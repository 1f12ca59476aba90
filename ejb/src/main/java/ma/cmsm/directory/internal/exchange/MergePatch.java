package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON Merge Patch (RFC 7396), with the empty list and the empty text meaning removal as well. */
public final class MergePatch {

    private MergePatch() {}

    /** Applies a patch to a target, which is changed. */
    public static void apply(ObjectNode target, Patch patch) {
        if (patch.sheet().isPresent()) {
            patch.sheet().get().into(target, patch.json());
        } else if (patch.adds()) {
            add(target, patch.json());
        } else {
            merge(target, patch.json());
        }
    }

    static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> property : patch.properties()) {
            JsonNode value = property.getValue();
            if (isNothing(value)) {
                target.remove(property.getKey());
            } else if (value instanceof ObjectNode object) {
                ObjectNode inner =
                        target.get(property.getKey()) instanceof ObjectNode present
                                ? present
                                : target.putObject(property.getKey());
                merge(inner, object);
                if (inner.isEmpty()) {
                    target.remove(property.getKey());
                }
            } else {
                target.set(property.getKey(), value.deepCopy());
            }
        }
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || value.isArray() && value.isEmpty()
                || value.isTextual() && value.textValue().isEmpty();
    }

    private static void add(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> property : patch.properties()) {
            if (property.getValue() instanceof ArrayNode items) {
                ArrayNode present =
                        target.get(property.getKey()) instanceof ArrayNode list
                                ? list
                                : target.putArray(property.getKey());
                items.forEach(item -> addItem(present, (ObjectNode) item));
            }
        }
    }

    private static void addItem(ArrayNode items, ObjectNode item) {
        for (JsonNode present : items) {
            if (present.path("id").equals(item.path("id"))) {
                merge((ObjectNode) present, item);
                return;
            }
        }
        items.add(item.deepCopy());
    }
}
