package ma.cmsm.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the index knows of one published object.
 *
 * @param kind of the object, such as {@code service}
 * @param id of the object, unique within its kind
 * @param texts language tag to its words; any language may be absent
 * @param facets facet name to codes, ancestors included; a missing facet never hides the object
 * @param facts what it is ordered by besides its words
 * @param representation the published representation, stored as it is and given back with a hit
 */
public record IndexDocument(
        String kind,
        String id,
        Map<String, Texts> texts,
        Map<String, Set<String>> facets,
        Facts facts,
        byte[] representation) {

    /**
     * The words of one language, most telling first; empty where there are none.
     *
     * @param name of several each on a line of its own
     * @param organization who offers it, of several names likewise
     */
    public record Texts(String name, String organization, String places, String description) {}

    /**
     * What an object is ordered by besides its words.
     *
     * @param checked the day somebody last made sure of it; empty when nobody did
     * @param where it is
     * @param hours when it is open, by each of its doors whose hours are known: it is open when one
     *     of them is; empty when nobody knows of any
     * @param exclusive facets in which it is for nobody but those it names
     * @param ties codes of two facets that are said together: who asks for one of each means both
     *     of the same
     */
    public record Facts(
            Optional<LocalDate> checked,
            Where where,
            List<Timetable> hours,
            Set<String> exclusive,
            Set<Tie> ties) {

        /** Of one door, or none, and nothing said together. */
        public Facts(
                Optional<LocalDate> checked,
                Where where,
                Optional<Timetable> hours,
                Set<String> exclusive) {
            this(checked, where, hours.stream().toList(), exclusive, Set.of());
        }

        /** Nothing known. */
        public static final Facts NONE =
                new Facts(Optional.empty(), Where.UNKNOWN, List.of(), Set.of(), Set.of());
    }

    /** How one code of a facet is meant by a code of another, as in whom it welcomes how. */
    public record Tie(String facet, String code, String otherFacet, String otherCode) {}

    /**
     * Where an object is.
     *
     * @param positions of its public places; empty when nobody knows
     * @param rough whether these are the middles of the communes they lie in
     * @param comesToYou whether it travels or helps from afar, so that distance says nothing
     */
    public record Where(List<Position> positions, boolean rough, boolean comesToYou) {

        public static final Where UNKNOWN = new Where(List.of(), false, false);
    }

    /** A point on earth, degrees (WGS 84). */
    public record Position(double latitude, double longitude) {}
}
