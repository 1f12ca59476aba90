package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The choices a reader made in facets: within a facet any code will do, between facets all must.
 *
 * @param facets the names of the facets chosen in
 * @param carriers what each choice lets through, in the same order
 */
record FacetFilters(List<String> facets, List<Matches> carriers) {

    static FacetFilters of(Map<String, Set<String>> asked, DirectorySearcher searcher) {
        List<String> facets = new ArrayList<>();
        List<Matches> carriers = new ArrayList<>();
        asked.forEach(
                (facet, codes) -> {
                    if (!codes.isEmpty()) {
                        facets.add(facet);
                        carriers.add(anyOf(facet, codes, searcher));
                    }
                });
        return new FacetFilters(facets, carriers);
    }

    private static Matches anyOf(String facet, Set<String> codes, DirectorySearcher searcher) {
        Matches any = searcher.none();
        codes.forEach(code -> searcher.addCarriers(facet, code, any));
        return any;
    }

    boolean isEmpty() {
        return facets.isEmpty();
    }

    /** What every choice lets through of a set. */
    Matches all(Matches among) {
        return allBut(-1, among);
    }

    /** What every choice but one lets through: the counts of that one's facet are made of these. */
    Matches allBut(int left, Matches among) {
        Matches through = among.copy();
        for (int i = 0; i < carriers.size(); i++) {
            if (i != left) {
                through.and(carriers.get(i));
            }
        }
        return through;
    }
}
