package ma.cmsm.search.internal.lexicon;

import java.util.Comparator;

/**
 * A word that may have been meant.
 *
 * @param cost how far it is from what was typed: 0 for the same, about 1 for each slip
 */
public record Guess(String word, float cost) {

    static final Comparator<Guess> LIKELIEST_FIRST =
            Comparator.comparingDouble(Guess::cost).thenComparing(Guess::word);

    /** A word, as far as it is from what was typed; farther than anything beyond so many slips. */
    public static Guess of(String typed, String word, int slips) {
        return new Guess(word, Distance.between(typed, word, slips));
    }
}
