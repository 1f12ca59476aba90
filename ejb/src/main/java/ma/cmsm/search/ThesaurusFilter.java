package ma.cmsm.search;

import java.util.Set;

/**
 * Which terms to list; an empty set lets all through.
 *
 * @param text what they have in them, accents and case aside; empty for anything
 */
public record ThesaurusFilter(
        Set<String> facets, Set<String> codes, Set<String> languages, String text) {

    /** All there are. */
    public static final ThesaurusFilter ALL = new ThesaurusFilter(Set.of(), Set.of(), Set.of());

    /** Whatever text they have. */
    public ThesaurusFilter(Set<String> facets, Set<String> codes, Set<String> languages) {
        this(facets, codes, languages, "");
    }

    public ThesaurusFilter {
        facets = Set.copyOf(facets);
        codes = Set.copyOf(codes);
        languages = Set.copyOf(languages);
    }
}
