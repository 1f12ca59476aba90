package ma.cmsm.search;

import java.util.Map;
import java.util.Set;

/**
 * What a visitor asks for. The address of a results page and this say the same thing.
 *
 * @param query what was typed, words and never syntax; may be empty
 * @param language the reader's language ({@code fr}, {@code ar}, {@code en}): it orders names, it
 *     never filters
 * @param filters facet name to the codes asked; within a facet any code matches, between facets all
 *     must; unknown facets and codes match nothing
 * @param sort the order of the hits
 * @param page from 1
 * @param perPage 1 to 100
 */
public record SearchRequest(
        String query,
        String language,
        Map<String, Set<String>> filters,
        Sort sort,
        int page,
        int perPage) {

    /** The most hits a page may hold. */
    public static final int MOST_PER_PAGE = 100;

    /** The order of the hits. */
    public enum Sort {
        RELEVANCE,
        NAME
    }

    public SearchRequest {
        query = query == null ? "" : query;
        filters = Map.copyOf(filters);
        page = Math.max(1, page);
        perPage = Math.min(MOST_PER_PAGE, Math.max(1, perPage));
    }

    /** Everything, in relevance order, the first page of twenty. */
    public static SearchRequest of(String query, String language) {
        return new SearchRequest(query, language, Map.of(), Sort.RELEVANCE, 1, 20);
    }
}
