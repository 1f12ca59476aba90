package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import ma.cmsm.directory.internal.exchange.Patch.Key;

/** The references of a patch to other aggregates, and what to do when one leads nowhere. */
final class References {

    /** A reference; a required one refuses its record, another one is left out. */
    record Reference(String pointer, Key target, boolean required) {}

    private References() {}

    static List<Reference> of(Patch patch) {
        List<Reference> found = new ArrayList<>();
        ObjectNode json = patch.json();
        switch (patch.kind()) {
            case TAXONOMY -> {}
            case TAXONOMY_TERM -> {
                reference(found, json, "taxonomy_id", Kind.TAXONOMY, "", true);
                reference(found, json, "parent_id", Kind.TAXONOMY_TERM, "", false);
            }
            case ORGANIZATION -> attributes(found, json, "");
            case LOCATION -> {
                reference(found, json, "organization_id", Kind.ORGANIZATION, "", false);
                attributes(found, json, "");
            }
            case SERVICE -> {
                reference(found, json, "organization_id", Kind.ORGANIZATION, "", true);
                attributes(found, json, "");
                int index = 0;
                for (JsonNode place : json.path("service_at_locations")) {
                    String pointer = "/service_at_locations/" + index++;
                    reference(found, place, "location_id", Kind.LOCATION, pointer, false);
                    attributes(found, place, pointer);
                }
            }
        }
        return found;
    }

    /** Removes the optional references that lead nowhere; a list item goes with its reference. */
    static void leaveOut(Patch patch, Predicate<Key> exists) {
        ObjectNode json = patch.json();
        if (patch.kind() == Kind.TAXONOMY_TERM) {
            drop(json, "parent_id", Kind.TAXONOMY_TERM, exists);
        } else if (patch.kind() == Kind.LOCATION) {
            drop(json, "organization_id", Kind.ORGANIZATION, exists);
        }
        dropItems(json.path("service_at_locations"), "location_id", Kind.LOCATION, exists);
        dropItems(json.path("attributes"), "taxonomy_term_id", Kind.TAXONOMY_TERM, exists);
        for (JsonNode place : json.path("service_at_locations")) {
            dropItems(place.path("attributes"), "taxonomy_term_id", Kind.TAXONOMY_TERM, exists);
        }
    }

    private static void attributes(List<Reference> found, JsonNode owner, String pointer) {
        int index = 0;
        for (JsonNode attribute : owner.path("attributes")) {
            String place = pointer + "/attributes/" + index++;
            reference(found, attribute, "taxonomy_term_id", Kind.TAXONOMY_TERM, place, false);
        }
    }

    private static void reference(
            List<Reference> found,
            JsonNode owner,
            String property,
            Kind kind,
            String pointer,
            boolean required) {
        if (owner.path(property).isTextual()) {
            Key target = new Key(kind, owner.get(property).textValue());
            found.add(new Reference(pointer + "/" + property, target, required));
        }
    }

    private static void drop(ObjectNode owner, String property, Kind kind, Predicate<Key> exists) {
        if (leadsNowhere(owner, property, kind, exists)) {
            owner.remove(property);
        }
    }

    private static void dropItems(
            JsonNode items, String property, Kind kind, Predicate<Key> exists) {
        for (Iterator<JsonNode> all = items.iterator(); all.hasNext(); ) {
            if (leadsNowhere(all.next(), property, kind, exists)) {
                all.remove();
            }
        }
    }

    private static boolean leadsNowhere(
            JsonNode owner, String property, Kind kind, Predicate<Key> exists) {
        return owner.path(property).isTextual()
                && !exists.test(new Key(kind, owner.get(property).textValue()));
    }
}
