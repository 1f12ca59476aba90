package ma.cmsm.search;

import java.util.Set;

/** Which terms to list; an empty set lets all through. */
public record ThesaurusFilter(Set<String> facets, Set<String> codes, Set<String> languages) {

    /** All there are. */
    public static final ThesaurusFilter ALL = new ThesaurusFilter(Set.of(), Set.of(), Set.of());

    public ThesaurusFilter {
        facets = Set.copyOf(facets);
        codes = Set.copyOf(codes);
        languages = Set.copyOf(languages);
    }
}
