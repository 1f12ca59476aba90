package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.search.SearchResult.FacetCount;

/** Puts counts by number into lists by facet, highest first, ties by code. */
final class FacetCounter {

    private static final Comparator<FacetCount> HIGHEST_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::code);

    private final DirectorySearcher searcher;
    private final String kind;

    FacetCounter(DirectorySearcher searcher, String kind) {
        this.searcher = searcher;
        this.kind = kind;
    }

    /** The counts of everything, kept with the searcher. */
    Map<String, List<FacetCount>> everything() {
        return lists(searcher.everythingCounted(kind));
    }

    /**
     * The counts of a search.
     *
     * @param words what its words match
     * @param hits what its words and filters match
     */
    Map<String, List<FacetCount>> count(Matches words, Matches hits, FacetFilters filters) {
        Map<String, List<FacetCount>> all = lists(searcher.count(hits));
        for (int i = 0; i < filters.facets().size(); i++) {
            String facet = filters.facets().get(i);
            List<FacetCount> own = lists(searcher.count(filters.allBut(i, words))).get(facet);
            if (own != null) {
                all.put(facet, own);
            }
        }
        for (FacetValue tied : searcher.tied()) {
            countTied(tied.facet(), tied.code(), words, hits, filters, all);
            countTied(tied.code(), tied.facet(), words, hits, filters, all);
        }
        return all;
    }

    /**
     * Of a facet tied to one that was chosen in, only what is said together with a choice counts.
     */
    private void countTied(
            String facet,
            String chosenIn,
            Matches words,
            Matches hits,
            FacetFilters filters,
            Map<String, List<FacetCount>> all) {
        Set<String> chosen = filters.codes(chosenIn);
        if (chosen.isEmpty() || !all.containsKey(facet)) {
            return;
        }
        int own = filters.facets().indexOf(facet);
        Matches among = own < 0 ? hits : filters.allBut(own, words);
        List<FacetCount> counts = new ArrayList<>();
        for (FacetCount each : all.get(facet)) {
            Matches together = searcher.none();
            searcher.addTied(new FacetValue(facet, each.code()), chosenIn, chosen, together);
            int count = together.and(among).count();
            if (count > 0) {
                counts.add(new FacetCount(each.code(), count));
            }
        }
        counts.sort(HIGHEST_FIRST);
        all.put(facet, counts);
    }

    private Map<String, List<FacetCount>> lists(int[] counts) {
        Map<String, List<FacetCount>> lists = new HashMap<>();
        List<FacetValue> values = searcher.values();
        for (int number = 0; number < counts.length; number++) {
            FacetValue value = values.get(number);
            if (counts[number] > 0 && !value.facet().isEmpty()) {
                lists.computeIfAbsent(value.facet(), facet -> new ArrayList<>())
                        .add(new FacetCount(value.code(), counts[number]));
            }
        }
        lists.values().forEach(list -> list.sort(HIGHEST_FIRST));
        return lists;
    }
}
