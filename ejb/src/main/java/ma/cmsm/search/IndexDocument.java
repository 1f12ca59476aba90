package ma.cmsm.search;

import java.util.Map;
import java.util.Set;

/**
 * What the index knows of one published object.
 *
 * @param kind of the object, such as {@code service}
 * @param id of the object, unique within its kind
 * @param texts language tag to its words; any language may be absent
 * @param facets facet name to codes, ancestors included; a missing facet never hides the object
 * @param representation the published representation, stored as it is and given back with a hit
 */
public record IndexDocument(
        String kind,
        String id,
        Map<String, Texts> texts,
        Map<String, Set<String>> facets,
        byte[] representation) {

    /** The words of one language, most telling first; empty where there are none. */
    public record Texts(
            String name, String organization, String themes, String places, String description) {}
}
