package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ma.cmsm.platform.StableId;

/** Puts the unit of a capacity where HSDS has it: into an object of its own. */
final class CapacityForm {

    private static final String PREFIX = "unit_";

    private CapacityForm() {}

    static void apply(ObjectNode capacity) {
        ObjectNode unit =
                capacity.path("unit") instanceof ObjectNode nested ? nested : capacity.objectNode();
        for (String field : new String[] {"id", "name", "scheme", "identifier", "uri"}) {
            JsonNode flat = capacity.remove(PREFIX + field);
            if (flat != null && !unit.hasNonNull(field)) {
                unit.set(field, flat);
            }
        }
        if (!unit.hasNonNull("id") && unit.hasNonNull("name")) {
            unit.put("id", StableId.of("unit", unit.get("name").asText()));
        }
        if (!unit.isEmpty()) {
            capacity.set("unit", unit);
        }
    }
}
