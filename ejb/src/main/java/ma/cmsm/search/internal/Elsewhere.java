package ma.cmsm.search.internal;

import java.util.Map;
import java.util.Optional;
import ma.cmsm.search.internal.lexicon.Lexicon;
import org.apache.lucene.util.FixedBitSet;

/**
 * Those that lie elsewhere than who asks. Who says no place means here: what is far is found all
 * the same, and comes later. What lies nowhere, comes to people or helps from afar serves
 * everywhere.
 */
final class Elsewhere {

    private Elsewhere() {}

    /** Empty when a place is said, or nobody knows where here is. */
    static Optional<Matches> of(
            Question question,
            FacetFilters filters,
            Conditions conditions,
            Lexicon lexicon,
            DirectorySearcher searcher) {
        if (conditions.nameAPlace() || question.namesAPlace()) {
            return Optional.empty();
        }
        Matches elsewhere = null;
        for (Map.Entry<String, String> home : lexicon.homes().entrySet()) {
            String facet = home.getKey();
            if (filters.codes(facet).isEmpty() && searcher.carried(facet, home.getValue()) > 0) {
                Matches others = others(facet, home.getValue(), searcher);
                elsewhere = elsewhere == null ? others : elsewhere.or(others);
            }
        }
        return Optional.ofNullable(elsewhere).filter(those -> those.count() > 0);
    }

    private static Matches others(String facet, String home, DirectorySearcher searcher) {
        Matches others = searcher.none();
        for (int i = 0; i < others.segments().length; i++) {
            FixedBitSet there = others.segments()[i];
            there.flip(0, there.length());
            searcher.carriers(facet, home, i).ifPresent(there::andNot);
            searcher.lacking(facet, i).ifPresent(there::andNot);
            there.andNot(searcher.segment(i).places().coming());
        }
        return others;
    }
}
