package ma.cmsm.search;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total how many match, exact
 * @param page the page given, from 1; the last one when the asked one lies behind it
 * @param pages how many pages there are, at least 1
 * @param hits the hits of this page, in order
 * @param facets facet name to its codes with counts, highest count first; the counts of a facet
 *     ignore that facet's own filter, so that a second choice in it shows what it would add
 */
public record SearchResult(
        long total,
        int page,
        int pages,
        List<SearchHit> hits,
        Map<String, List<FacetCount>> facets) {

    /** How many matches carry a code of a facet; a parent counts its children's. */
    public record FacetCount(String code, long count) {}
}
