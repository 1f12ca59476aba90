package ma.cmsm.search;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One match.
 *
 * @param id of the indexed object
 * @param score relevance, larger is better; 0 when sorted by name
 * @param representation the published representation that its feature gave to the index
 * @param away how far it is; empty when nobody asked for what is near
 */
public record SearchHit(String id, float score, byte[] representation, Optional<Away> away) {

    /**
     * How far something is from where somebody asked for.
     *
     * @param comesToYou it travels or helps from afar: what counts is not the way
     * @param kilometres to the nearest of its places; empty when it has none that is known
     * @param rough whether that is to the middle of the commune it lies in
     */
    public record Away(boolean comesToYou, OptionalDouble kilometres, boolean rough) {}

    /** A match that nobody asked the distance of. */
    public SearchHit(String id, float score, byte[] representation) {
        this(id, score, representation, Optional.empty());
    }
}
