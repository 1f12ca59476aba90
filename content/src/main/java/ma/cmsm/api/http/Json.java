package ma.cmsm.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as bytes: no provider of the server has a say in it. */
public final class Json {

    public static final String NDJSON = "application/x-ndjson";

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A record or collection as a tree. */
    public static <T> T tree(Object value, Class<T> type) {
        return type.cast(MAPPER.valueToTree(value));
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Trees and records can always be written", impossible);
        }
    }
}
