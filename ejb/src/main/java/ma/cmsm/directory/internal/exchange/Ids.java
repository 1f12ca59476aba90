package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import ma.cmsm.platform.StableId;

/** Ids of a source: a UUID is kept, anything else becomes a name-based UUID of its own scope. */
public final class Ids {

    private final String scope;

    /**
     * @param scope whose ids these are, so that number 1 of two sources are two things
     */
    public Ids(String scope) {
        this.scope = scope;
    }

    /** The id in a property, or nothing where there is none. */
    Optional<String> find(String kind, ObjectNode json, String property) {
        JsonNode value = json.path(property);
        String text = value.asText("").strip();
        return !value.isValueNode() || text.isEmpty()
                ? Optional.empty()
                : Optional.of(of(kind, text));
    }

    String of(String kind, String key) {
        return StableId.isUuid(key) ? key.toLowerCase(Locale.ROOT) : StableId.of(kind, scope, key);
    }

    /** The id of something its source gives none, made from what tells it from its like. */
    String derived(String kind, String... names) {
        return StableId.of(kind, scope, String.join("\u001f", names));
    }
}
