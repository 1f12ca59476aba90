package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.internal.exchange.Shape.Property;
import ma.cmsm.directory.internal.exchange.Shape.Type;
import ma.cmsm.platform.StableId;

/**
 * Gives every part an id. One without is known by its owner and by what tells it from its like (a
 * phone by its number), so that importing it again finds it again.
 */
public final class PartIds {

    private static final Map<String, String> NATURAL_KEY =
            Map.of(
                    "phones", "number",
                    "languages", "code",
                    "service_at_locations", "location_id",
                    "additional_urls", "url",
                    "additional_websites", "url",
                    "programs", "name");

    private final Ids ids;
    private final Remarks remarks;

    public PartIds(Ids ids, Remarks remarks) {
        this.ids = ids;
        this.remarks = remarks;
    }

    /** Changes the normalized JSON of an aggregate or a part. */
    public void assign(String ownerId, Class<?> type, ObjectNode owner, Origin origin) {
        for (Property property : Shape.of(type).properties()) {
            if (property.type() == Type.PARTS
                    && owner.get(property.name()) instanceof ArrayNode parts) {
                assignAll(ownerId, property, parts, origin.at("/" + property.name()));
            }
        }
    }

    private void assignAll(String ownerId, Property list, ArrayNode parts, Origin origin) {
        Set<String> taken = new HashSet<>();
        int index = 0;
        for (Iterator<JsonNode> all = parts.iterator(); all.hasNext(); index++) {
            ObjectNode part = (ObjectNode) all.next();
            Origin place = origin.at("/" + index);
            if (part.hasNonNull("id")) {
                part.put("id", ids.of(list.name(), part.get("id").asText()));
            } else {
                part.put("id", derive(ownerId, list.name(), part, taken));
            }
            if (taken.add(part.get("id").asText())) {
                assign(ownerId + part.get("id").asText(), list.part(), part, place);
            } else {
                all.remove();
                remarks.warn(place, "Its id stands twice in this list. The second was left out.");
            }
        }
    }

    private static String derive(String ownerId, String list, ObjectNode part, Set<String> taken) {
        String key = NATURAL_KEY.getOrDefault(list, "");
        String natural = part.hasNonNull(key) ? part.get(key).asText() : part.toString();
        String id = StableId.of(list, ownerId, natural);
        for (int again = 2; taken.contains(id); again++) {
            id = StableId.of(list, ownerId, natural, String.valueOf(again));
        }
        return id;
    }
}
