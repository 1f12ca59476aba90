package ma.cmsm.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** JSON as bytes: no provider of the server has a say in it. */
public final class Json {

    public static final String NDJSON = "application/x-ndjson";

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectMapper STRICT =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A record or collection as a tree. */
    public static <T> T tree(Object value, Class<T> type) {
        return type.cast(MAPPER.valueToTree(value));
    }

    /** Empty when it is no JSON, or more than one. */
    public static Optional<JsonNode> read(byte[] text) {
        try {
            return Optional.of(STRICT.readTree(text)).filter(tree -> !tree.isMissingNode());
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Trees and records can always be written", impossible);
        }
    }
}
