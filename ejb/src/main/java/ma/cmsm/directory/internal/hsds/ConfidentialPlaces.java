package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.function.Predicate;

/** Leaves out the places that must not be found, with everything that is said of them. */
final class ConfidentialPlaces {

    private ConfidentialPlaces() {}

    static void leaveOut(ObjectNode service) {
        // Fails closed: a place of which nothing is said may be one that must not be found.
        removeIf(service.path("service_at_locations"), at -> !isOpen(at.path("location")));
        removeIf(service.path("organization").path("locations"), place -> !isOpen(place));
    }

    private static boolean isOpen(JsonNode location) {
        return location.isObject() && !location.path("confidential").asBoolean(false);
    }

    private static void removeIf(JsonNode places, Predicate<JsonNode> hidden) {
        for (Iterator<JsonNode> each = places.iterator(); each.hasNext(); ) {
            if (hidden.test(each.next())) {
                each.remove();
            }
        }
    }
}
