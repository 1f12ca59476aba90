package ma.cmsm.search.internal.lexicon;

/**
 * One thing a phrase may mean: a code of a facet.
 *
 * @param weight how much it points there, above 0, at most 1
 */
public record Sense(String facet, String code, float weight) {

    public Sense times(float factor) {
        return new Sense(facet, code, weight * factor);
    }

    /** Whether both mean the same, however surely. */
    public boolean isOf(Sense other) {
        return facet.equals(other.facet) && code.equals(other.code);
    }
}
