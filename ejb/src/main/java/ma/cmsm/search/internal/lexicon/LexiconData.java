package ma.cmsm.search.internal.lexicon;

import java.util.List;
import java.util.Map;
import ma.cmsm.search.FacetRole;

/**
 * Everything a lexicon is made of, as it is edited.
 *
 * @param terms phrases that point to codes
 * @param groups phrases of equal meaning, across languages
 * @param stopWords words that say nothing about a need
 * @param roles what naming a value of a facet means; of any other it is a qualifier
 * @param homes by facet, the code of what most who ask are in
 */
public record LexiconData(
        List<Term> terms,
        List<List<Form>> groups,
        List<String> stopWords,
        Map<String, FacetRole> roles,
        Map<String, String> homes) {

    public static final LexiconData NONE =
            new LexiconData(List.of(), List.of(), List.of(), Map.of());

    /** Nobody knows where those who ask are. */
    public LexiconData(
            List<Term> terms,
            List<List<Form>> groups,
            List<String> stopWords,
            Map<String, FacetRole> roles) {
        this(terms, groups, stopWords, roles, Map.of());
    }

    /**
     * A phrase that points to a code of a facet.
     *
     * @param weight how much, above 0, at most 1
     */
    public record Term(String facet, String code, String language, String text, float weight) {}

    /**
     * A phrase of a group.
     *
     * @param weight how much it means what the group means, above 0, at most 1
     */
    public record Form(String text, float weight) {}
}
