package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.platform.StableId;

/**
 * Makes a service fit the official HSDS 3.1 schemas: nothing null, every required field there,
 * every format right. What cannot be made to fit is left out, never guessed.
 */
final class Conformance {

    private Conformance() {}

    static void apply(ObjectNode service) {
        fit(service, Entity.SERVICE, "");
    }

    /**
     * @param place where it stands, below which owner: what its id is made from if it has none
     * @return whether it fits now; otherwise it is to be left out
     */
    private static boolean fit(ObjectNode object, Entity entity, String place) {
        identify(object, entity, place);
        reshape(object, entity);
        for (String name : names(object)) {
            fitField(object, name);
        }
        entity.standIns.forEach((field, text) -> standIn(object, field, text));
        return entity.needs.stream().allMatch(object::hasNonNull);
    }

    private static void identify(ObjectNode object, Entity entity, String place) {
        String id = object.path("id").asText("");
        if (id.isBlank()) {
            object.put("id", StableId.of(entity.hsdsName(), place));
        } else if (!StableId.isUuid(id)) {
            object.put("id", StableId.of(entity.hsdsName(), id));
        }
    }

    private static void reshape(ObjectNode object, Entity entity) {
        switch (entity) {
            case SCHEDULE -> ScheduleForm.apply(object);
            case SERVICE_CAPACITY -> CapacityForm.apply(object);
            default -> {
                // the others have the form of HSDS already
            }
        }
    }

    private static void fitField(ObjectNode object, String name) {
        JsonNode value = object.get(name);
        Optional<Entity> entity = Entity.under(name);
        if (value.isNull()) {
            object.remove(name);
        } else if (entity.isPresent()) {
            fitParts(object, name, value, entity.get());
        } else if (value.isContainerNode()) {
            withoutNulls(value);
        } else {
            put(object, name, Scalars.fit(name, value));
        }
    }

    private static void fitParts(ObjectNode owner, String name, JsonNode value, Entity entity) {
        String place = owner.path("id").asText() + "/" + name;
        if (value instanceof ArrayNode parts) {
            owner.set(name, fitting(parts, entity, place));
        } else if (!(value instanceof ObjectNode part) || !fit(part, entity, place)) {
            owner.remove(name);
        }
    }

    private static ArrayNode fitting(ArrayNode parts, Entity entity, String place) {
        ArrayNode kept = parts.arrayNode();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof ObjectNode part && fit(part, entity, place + "/" + i)) {
                kept.add(part);
            }
        }
        return kept;
    }

    private static void withoutNulls(JsonNode extension) {
        if (extension instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        extension.forEach(Conformance::withoutNulls);
    }

    private static void put(ObjectNode object, String name, Optional<JsonNode> value) {
        value.ifPresentOrElse(fit -> object.set(name, fit), () -> object.remove(name));
    }

    private static void standIn(ObjectNode object, String field, String text) {
        if (!object.hasNonNull(field)) {
            object.put(field, text);
        }
    }

    private static List<String> names(ObjectNode object) {
        return new ArrayList<>(object.properties().stream().map(Map.Entry::getKey).toList());
    }
}
