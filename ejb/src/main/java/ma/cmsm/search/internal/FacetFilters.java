package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The choices a reader made in facets: within a facet any code will do, between facets all must,
 * and of two facets that are tied some code of the one must be said together with one of the other.
 *
 * @param facets the names of the facets chosen in
 * @param carriers what each choice lets through, in the same order
 * @param ties what two choices let through together
 * @param asked the codes chosen, by facet
 */
record FacetFilters(
        List<String> facets,
        List<Matches> carriers,
        List<Together> ties,
        Map<String, Set<String>> asked) {

    /** What two choices, by their places, let through together. */
    record Together(int one, int other, Matches carriers) {}

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
        return new FacetFilters(facets, carriers, ties(facets, asked, searcher), asked);
    }

    private static Matches anyOf(String facet, Set<String> codes, DirectorySearcher searcher) {
        Matches any = searcher.none();
        codes.forEach(code -> searcher.addCarriers(facet, code, any));
        return any;
    }

    private static List<Together> ties(
            List<String> facets, Map<String, Set<String>> asked, DirectorySearcher searcher) {
        List<Together> ties = new ArrayList<>();
        for (FacetValue tied : searcher.tied()) {
            int one = facets.indexOf(tied.facet());
            int other = facets.indexOf(tied.code());
            if (one >= 0 && other >= 0) {
                Matches together = searcher.none();
                Set<String> others = asked.get(tied.code());
                for (String code : asked.get(tied.facet())) {
                    FacetValue value = new FacetValue(tied.facet(), code);
                    searcher.addTied(value, tied.code(), others, together);
                }
                ties.add(new Together(one, other, together));
            }
        }
        return ties;
    }

    boolean isEmpty() {
        return facets.isEmpty();
    }

    /** The codes chosen in a facet. */
    Set<String> codes(String facet) {
        return asked.getOrDefault(facet, Set.of());
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
        for (Together tie : ties) {
            if (tie.one() != left && tie.other() != left) {
                through.and(tie.carriers());
            }
        }
        return through;
    }
}
