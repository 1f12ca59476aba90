package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.internal.exchange.Shape.Property;
import ma.cmsm.directory.internal.exchange.Shape.Type;

/**
 * Brings patches into the form in which they are kept. What cannot be understood and is optional is
 * left out with a warning; what is required, or says what is to be hidden, refuses the record.
 */
final class Normalizer {

    /**
     * References of a part to its owner, as tabular sources have them: its place says it already.
     */
    private static final Set<String> SAID_BY_PLACE =
            Set.of(
                    "service_id",
                    "organization_id",
                    "contact_id",
                    "phone_id",
                    "service_at_location_id",
                    "link_id",
                    "link_entity");

    /** Left out, it would publish what somebody meant to hide. */
    private static final String CONFIDENTIAL = "confidential";

    private final Remarks remarks;
    private final TranslationReader translations;
    private final Plausible plausible;

    Normalizer(Remarks remarks) {
        this.remarks = remarks;
        this.translations = new TranslationReader(remarks);
        this.plausible = new Plausible(remarks);
    }

    /**
     * Changes the patch's JSON.
     *
     * @throws RefusedRecord when something required, or {@code confidential}, cannot be understood
     */
    void normalize(Patch patch) {
        Shape shape = Shape.of(patch.kind().type());
        for (String name : names(patch.json())) {
            Origin origin = patch.origin().at("/" + name);
            try {
                property(patch.json(), shape, name, origin);
            } catch (Unreadable fault) {
                if (isRequired(shape, name) || CONFIDENTIAL.equals(name)) {
                    throw new RefusedRecord(origin, fault.getMessage());
                }
                patch.json().remove(name);
                remarks.warn(origin, fault.getMessage() + " It was left out.");
            }
        }
        pairCoordinates(patch);
        plausible.check(patch);
    }

    private static boolean isRequired(Shape shape, String name) {
        return shape.property(name).map(Property::required).orElse(false)
                && !"text_language".equals(name);
    }

    private void property(ObjectNode owner, Shape shape, String name, Origin origin)
            throws Unreadable {
        Property property = shape.property(name).orElse(null);
        if (property == null) {
            owner.remove(name);
            remarks.warnOnce(
                    origin,
                    name,
                    "The property \"" + name + "\" is not known here and was left out.");
        } else if (property.type() == Type.PARTS) {
            owner.set(name, parts(owner.get(name), Shape.of(property.part()), origin));
        } else if (property.type() == Type.TRANSLATIONS) {
            owner.set(name, translations.read(owner.get(name), shape, origin));
        } else {
            owner.set(name, ValueReader.read(owner.get(name), property));
        }
    }

    private JsonNode parts(JsonNode value, Shape shape, Origin origin) throws Unreadable {
        if (value.isNull()) {
            return NullNode.instance;
        }
        if (!(value instanceof ArrayNode items)) {
            throw new Unreadable(Fault.NOT_A_LIST, "A list belongs here.");
        }
        ArrayNode kept = items.arrayNode();
        for (int index = 0; index < items.size(); index++) {
            Origin place = origin.at("/" + index);
            if (items.get(index) instanceof ObjectNode part && isWhole(part, shape, place)) {
                kept.add(part);
            } else if (!items.get(index).isObject()) {
                remarks.warn(place, "An object belongs here. It was left out.");
            }
        }
        return kept;
    }

    /** Normalizes a part; one without what it needs is left out. */
    private boolean isWhole(ObjectNode part, Shape shape, Origin origin) {
        for (String name : names(part)) {
            Origin place = origin.at("/" + name);
            try {
                if (!SAID_BY_PLACE.contains(name) || shape.property(name).isPresent()) {
                    property(part, shape, name, place);
                } else {
                    part.remove(name);
                }
            } catch (Unreadable fault) {
                part.remove(name);
                remarks.warn(place, fault.getMessage() + " It was left out.");
            }
            if (part.path(name).isNull()) {
                part.remove(name);
            }
        }
        for (Property property : shape.properties()) {
            if (property.required()
                    && !"id".equals(property.name())
                    && !part.has(property.name())) {
                remarks.warn(origin, "It has no \"" + property.name() + "\" and was left out.");
                return false;
            }
        }
        return !part.isEmpty();
    }

    /** One coordinate without the other is no place. */
    private static void pairCoordinates(Patch patch) {
        ObjectNode json = patch.json();
        if (patch.kind() == Kind.LOCATION && json.has("latitude") != json.has("longitude")) {
            json.remove(List.of("latitude", "longitude"));
        }
    }

    private static List<String> names(ObjectNode json) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            names.add(property.getKey());
        }
        return names;
    }
}
