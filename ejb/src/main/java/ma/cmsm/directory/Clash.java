package ma.cmsm.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A field that two changed differently.
 *
 * @param field as in {@link FieldChange}
 * @param theirs what stands there now; empty when they removed it
 * @param mine what was to stand there; empty when it was to be removed
 */
public record Clash(String field, Optional<JsonNode> theirs, Optional<JsonNode> mine) {}
