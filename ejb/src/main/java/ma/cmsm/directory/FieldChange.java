package ma.cmsm.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of a record's history.
 *
 * @param field a property, {@code translations/ar/name}, or an item of a list by its id such as
 *     {@code phones/5df1…}; empty when the act was on the whole
 * @param before empty when there was nothing
 * @param after empty when it was removed
 * @param by account, or the name of the machine that did it
 */
public record FieldChange(
        long id,
        What what,
        String field,
        Optional<JsonNode> before,
        Optional<JsonNode> after,
        String by,
        Instant at) {

    /** What was done. */
    public enum What {
        SAVED,
        RESTORED,
        PUBLISHED,
        WITHDRAWN,
        DISCARDED,
        CONFIRMED,
        CAPACITY,
        IMPORTED,
        /** A translation was found still right though its source text changed. */
        KEPT
    }
}
