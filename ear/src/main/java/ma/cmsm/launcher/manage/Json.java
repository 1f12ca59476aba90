package ma.cmsm.launcher.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Reads the server's answers. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** A missing node for an empty text. */
    static JsonNode read(String text) throws IOException {
        return MAPPER.readTree(text);
    }
}
