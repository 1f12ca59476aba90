package ma.cmsm.search;

import java.util.List;

/**
 * Why a search found what it found, in this order: for those who edit the words it goes by.
 *
 * @param total how many match
 * @param page the page explained, from 1
 * @param pages how many there are, at least 1
 * @param reading how the words were understood
 * @param heard what the lexicon made of them: codes they point to, strongest first in each phrase
 * @param synonyms groups of words of equal meaning that stand for them too
 * @param hits those of the page, in order
 */
public record Explanation(
        long total,
        int page,
        int pages,
        SearchResult.Reading reading,
        List<Heard> heard,
        List<SameMeaning> synonyms,
        List<Why> hits) {

    /**
     * Words of the question that point to a code.
     *
     * @param words as they were read
     * @param role what naming a value of that facet means
     * @param weight how much they point there, above 0, at most 1
     * @param terms of the lexicon by which they do; some of those that only contain the word, when
     *     it is none by itself
     */
    public record Heard(
            String words,
            String facet,
            String code,
            FacetRole role,
            float weight,
            List<String> terms) {}

    /** Words of the question, and what is taken for the same. */
    public record SameMeaning(String words, List<String> forms) {}

    /**
     * One hit.
     *
     * @param words what each word of the question adds
     * @param factors their product is the score that orders
     */
    public record Why(SearchHit hit, List<WordShare> words, Factors factors) {}

    /**
     * What a word of the question adds to a hit.
     *
     * @param word as it was read; empty for the whole question as a name
     * @param trust how sure it is that this word was meant, at most 1
     * @param text what saying it is worth here: the best of its places, and a little of the others
     * @param textWeight how much of that counts: less when the word means something
     * @param meaning what being filed under what it means is worth, or speaking of it
     * @param items each way by which it was found
     */
    public record WordShare(
            String word,
            float trust,
            float text,
            float textWeight,
            float meaning,
            List<Item> items) {

        /** The words' share in {@link Factors#words} is the sum of these. */
        public float worth() {
            return trust * (textWeight * text + meaning);
        }
    }

    /** How a word was found. */
    public enum By {
        /** The word itself, or its stem, stands in a text. */
        TEXT,
        /** Another word for the same stands there. */
        SYNONYM,
        /** It is filed under what the word means. */
        FILED,
        /** It is filed beside that, under the same whole. */
        RELATED,
        /** It speaks of what the word means, in other words. */
        MENTION,
        /** The whole question is a name of it, or of who offers it; no word by itself. */
        CALLED,
        /** It lies, or is for whom or as the word says; counts in {@link Factors#boost}. */
        BOOST
    }

    /**
     * One way by which a word was found.
     *
     * @param in the part of the texts, or the facet; empty for other words for the same
     * @param what the term of the index, the code, or the first of the words of equal meaning
     * @param worth before trust and weight of the text
     */
    public record Item(By by, String in, String what, float worth) {}

    /**
     * What the score is made of.
     *
     * @param words all words together
     * @param completeness 1 when every needed word was found
     * @param boost 1 and what place and qualifiers add
     * @param freshness 1 in the first half year since somebody made sure of it
     * @param distance 1 where help is wanted; when nobody said where, 1 at home and less elsewhere
     * @param openness 1 when it is open then, and when nobody asked
     * @param audience 1, or next to nothing for what is for others only
     */
    public record Factors(
            float words,
            float completeness,
            float boost,
            float freshness,
            float distance,
            float openness,
            float audience) {

        public float score() {
            return words * completeness * boost * freshness * (distance * openness) * audience;
        }
    }
}
