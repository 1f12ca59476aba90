package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What the expressions of a mapping see: a row or item, and what it stands in.
 *
 * @param outer of the outermost null
 */
record Scope(JsonNode node, Scope outer) {

    /**
     * What a path leads to: names with slashes between them, {@code ..} for the row around this
     * one, {@code .} for the item itself.
     */
    JsonNode at(String path) {
        if (path.startsWith("../")) {
            return outer == null ? MissingNode.getInstance() : outer.at(path.substring(3));
        }
        JsonNode found = node;
        if (!path.equals(".")) {
            for (String name : path.split("/")) {
                String key = name.replace("~1", "/");
                found =
                        found.isArray() && key.matches("\\d+")
                                ? found.path(Integer.parseInt(key))
                                : found.path(key);
            }
        }
        return found;
    }
}
