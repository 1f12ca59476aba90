package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import ma.cmsm.directory.internal.model.HsdsJson;

/** JSON trees in which equal values are equal nodes, wherever they come from. */
final class PlainJson {

    private PlainJson() {}

    static JsonNode read(String text) {
        try {
            return plain(HsdsJson.MAPPER.readTree(text));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("What is kept is no JSON", damaged);
        }
    }

    static ObjectNode of(ObjectNode json) {
        return (ObjectNode) read(json.toString());
    }

    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                property.setValue(plain(property.getValue()));
            }
        } else if (node instanceof ArrayNode items) {
            for (int at = 0; at < items.size(); at++) {
                items.set(at, plain(items.get(at)));
            }
        } else if (node.isNumber()) {
            return number(node.decimalValue().stripTrailingZeros());
        }
        return node;
    }

    private static JsonNode number(BigDecimal number) {
        boolean isInt = number.scale() <= 0 && number.precision() - number.scale() < 10;
        return isInt ? IntNode.valueOf(number.intValueExact()) : DecimalNode.valueOf(number);
    }
}
