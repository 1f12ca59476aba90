package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What HSDS keeps of a service in a list: its own fields, its organization and its program. */
final class ListItem {

    private ListItem() {}

    static ObjectNode of(ObjectNode service) {
        ObjectNode item = flat(service);
        for (String one : new String[] {"organization", "program"}) {
            if (service.path(one) instanceof ObjectNode owner) {
                item.set(one, flat(owner));
            }
        }
        return item;
    }

    /** The fields that hold one value, and the translations of them. */
    private static ObjectNode flat(ObjectNode full) {
        ObjectNode flat = full.objectNode();
        full.properties().stream()
                .filter(field -> isOneToOne(field.getKey(), field.getValue()))
                .forEach(field -> flat.set(field.getKey(), field.getValue()));
        return flat;
    }

    private static boolean isOneToOne(String name, JsonNode value) {
        return value.isValueNode() || name.equals(ReaderLanguage.TRANSLATIONS);
    }
}
