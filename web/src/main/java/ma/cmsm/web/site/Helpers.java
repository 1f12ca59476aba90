package ma.cmsm.web.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.ServiceSearch;

/**
 * Looks for those who know the way: first where it was asked for, then in the committee's region,
 * then anywhere; of those equally near, who is verified before who is not.
 */
record Helpers(
        ServiceSearch search, DirectoryQueries directory, Taxonomies taxonomies, Visit visit) {

    /** Reception and orientation. */
    static final String THEME = "communaute.accueil";

    /** So many are shown. */
    static final int MOST = 3;

    /** So many of one circle are looked at. */
    private static final int LOOKED_AT = 20;

    private static final Comparator<Helper> BEST_FIRST =
            Comparator.comparing(Helper::verified).thenComparing(Helper::isCallable).reversed();

    /**
     * One of each organisation. At least one of them can be called, if anybody can.
     *
     * @param asked places that were asked for; empty for none
     */
    List<Helper> find(Set<String> asked) {
        Map<String, Helper> found = new LinkedHashMap<>();
        for (Set<String> places : circles(asked)) {
            within(places).forEach(helper -> found.putIfAbsent(helper.name().value(), helper));
            if (found.size() >= MOST && found.values().stream().anyMatch(Helper::isCallable)) {
                break;
            }
        }
        return chosen(List.copyOf(found.values()));
    }

    /** From the nearest to everywhere, which names no place. */
    private List<Set<String>> circles(Set<String> asked) {
        List<Set<String>> circles = new ArrayList<>();
        if (!asked.isEmpty()) {
            circles.add(asked);
        }
        taxonomies.home().map(Set::of).ifPresent(circles::add);
        circles.add(Set.of());
        return circles;
    }

    private List<Helper> within(Set<String> places) {
        Map<String, Set<String>> filters = new HashMap<>(Map.of(Taxonomies.THEME, Set.of(THEME)));
        if (!places.isEmpty()) {
            filters.put(Taxonomies.TERRITORY, places);
        }
        String language = visit.language().getTag();
        SearchRequest request =
                new SearchRequest("", language, filters, Sort.RELEVANCE, 1, LOOKED_AT);
        return search.find(request.uncounted()).hits().stream()
                .map(hit -> Helper.of(directory.card(hit, language), visit))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Somebody to call is worth more than a third one nearby who has no number. */
    private static List<Helper> chosen(List<Helper> found) {
        List<Helper> chosen = new ArrayList<>(found.subList(0, Math.min(MOST, found.size())));
        if (chosen.stream().noneMatch(Helper::isCallable)) {
            found.stream()
                    .filter(Helper::isCallable)
                    .findFirst()
                    .ifPresent(callable -> chosen.set(chosen.size() - 1, callable));
        }
        return List.copyOf(chosen);
    }
}
