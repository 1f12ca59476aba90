package ma.cmsm.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.search.IndexDocument.Position;

/**
 * What a visitor asks for. The address of a results page and this say the same thing.
 *
 * @param query what was typed, words and never syntax; may be empty
 * @param language the reader's language ({@code fr}, {@code ar}, {@code en}): it orders names, it
 *     never filters
 * @param filters facet name to the codes asked; within a facet any code matches, between facets all
 *     must; unknown facets and codes match nothing
 * @param occasion where and when help is wanted
 * @param sort the order of the hits
 * @param page from 1
 * @param perPage 1 to 100
 * @param counted whether what is found is to be counted by facet, which costs about a fifth
 */
public record SearchRequest(
        String query,
        String language,
        Map<String, Set<String>> filters,
        Occasion occasion,
        Sort sort,
        int page,
        int perPage,
        boolean counted) {

    /** The most hits a page may hold. */
    public static final int MOST_PER_PAGE = 100;

    /**
     * Nobody turns the pages to later hits than these: whoever wants everything asks {@link
     * ServiceSearch#ids}.
     */
    public static final int DEEPEST = 20_000;

    /** The order of the hits. */
    public enum Sort {
        RELEVANCE,
        NAME
    }

    /**
     * A circle on the map.
     *
     * @param radiusKm kilometres, above 0, at most {@value #WIDEST_KM}
     * @throws IllegalArgumentException when it is no such circle
     */
    public record Near(Position from, double radiusKm) {

        public static final int WIDEST_KM = 500;

        public Near {
            boolean onEarth = Math.abs(from.latitude()) <= 90 && Math.abs(from.longitude()) <= 180;
            boolean circle = radiusKm > 0 && radiusKm <= WIDEST_KM;
            if (!onEarth || !circle) {
                throw new IllegalArgumentException("No circle on the map");
            }
        }
    }

    /**
     * Where and when help is wanted. What lies beyond the circle, or is closed then, is left out;
     * what comes to people, and what nobody knows it of, stays: a missing fact never hides.
     *
     * @param near what is not too far; empty for everywhere
     * @param openAt what is open at a moment, to the minute; empty for whenever
     */
    public record Occasion(Optional<Near> near, Optional<Instant> openAt) {

        public static final Occasion ANY = new Occasion(Optional.empty(), Optional.empty());

        public Occasion {
            openAt = openAt.map(moment -> moment.truncatedTo(ChronoUnit.MINUTES));
        }
    }

    public SearchRequest {
        query = query == null ? "" : query;
        filters = copy(filters);
        page = Math.max(1, page);
        perPage = Math.min(MOST_PER_PAGE, Math.max(1, perPage));
    }

    /** What is remembered for the next who asks the same must not change. */
    private static Map<String, Set<String>> copy(Map<String, Set<String>> filters) {
        return filters.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    /** The last page there may be. */
    public int lastPage() {
        return DEEPEST / perPage;
    }

    /** Counted by facet. */
    public SearchRequest(
            String query,
            String language,
            Map<String, Set<String>> filters,
            Occasion occasion,
            Sort sort,
            int page,
            int perPage) {
        this(query, language, filters, occasion, sort, page, perPage, true);
    }

    /** Wherever and whenever, counted by facet. */
    public SearchRequest(
            String query,
            String language,
            Map<String, Set<String>> filters,
            Sort sort,
            int page,
            int perPage) {
        this(query, language, filters, Occasion.ANY, sort, page, perPage);
    }

    /** The same in another order. */
    public SearchRequest sorted(Sort by) {
        return new SearchRequest(query, language, filters, occasion, by, page, perPage, counted);
    }

    /** The same for who wants hits alone. */
    public SearchRequest uncounted() {
        return new SearchRequest(query, language, filters, occasion, sort, page, perPage, false);
    }

    /** Everything, in relevance order, the first page of twenty. */
    public static SearchRequest of(String query, String language) {
        return new SearchRequest(query, language, Map.of(), Sort.RELEVANCE, 1, 20);
    }
}
