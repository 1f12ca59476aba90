package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import ma.cmsm.directory.internal.model.HsdsJson;

/**
 * What HSDS keeps of a service in a list: its own fields, its organization and its program. The
 * rest, most of it, is read over: a list has twenty.
 */
final class ListItem {

    private static final Set<String> OWNERS = Set.of("organization", "program");

    private ListItem() {}

    /**
     * Reads JSON.
     *
     * @throws IOException when it is no JSON object
     */
    static ObjectNode read(byte[] service) throws IOException {
        try (JsonParser parser = HsdsJson.MAPPER.createParser(service)) {
            if (!parser.nextToken().isStructStart()) {
                throw new IOException("No JSON object");
            }
            return flat(parser, OWNERS);
        }
    }

    /**
     * The fields that hold one value, and the translations of them.
     *
     * @param owners of which as much is kept
     */
    private static ObjectNode flat(JsonParser parser, Set<String> owners) throws IOException {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            boolean one = parser.nextToken().isScalarValue();
            if (one || name.equals(ReaderLanguage.TRANSLATIONS)) {
                flat.set(name, HsdsJson.MAPPER.<JsonNode>readTree(parser));
            } else if (owners.contains(name) && parser.isExpectedStartObjectToken()) {
                flat.set(name, flat(parser, Set.of()));
            } else {
                parser.skipChildren();
            }
        }
        return flat;
    }
}
