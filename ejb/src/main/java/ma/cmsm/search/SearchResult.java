package ma.cmsm.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a search found.
 *
 * @param total how many match, exact
 * @param page the page given, from 1; the last one when the asked one lies behind it
 * @param pages how many pages there are to turn to, at least 1, at most {@link
 *     SearchRequest#lastPage}
 * @param hits the hits of this page, in order
 * @param reading how the words were understood
 * @param facets facet name to its codes with counts, highest count first; the counts of a facet
 *     ignore that facet's own filter, so that a second choice in it shows what it would add; empty
 *     when the request is not {@link SearchRequest#counted}
 * @param unsure how many of all that match are there only because nobody knows better
 */
public record SearchResult(
        long total,
        int page,
        int pages,
        List<SearchHit> hits,
        Map<String, List<FacetCount>> facets,
        Reading reading,
        Unsure unsure) {

    /** A result of which all is known that was asked. */
    public SearchResult(
            long total,
            int page,
            int pages,
            List<SearchHit> hits,
            Map<String, List<FacetCount>> facets,
            Reading reading) {
        this(total, page, pages, hits, facets, reading, Unsure.NONE);
    }

    /** A result of what was taken as it stands. */
    public SearchResult(
            long total,
            int page,
            int pages,
            List<SearchHit> hits,
            Map<String, List<FacetCount>> facets) {
        this(total, page, pages, hits, facets, Reading.PLAIN);
    }

    /**
     * What a missing fact does not hide, see {@link SearchRequest.Occasion}.
     *
     * @param places hits of unknown place, when something near was asked for
     * @param hours hits of unknown hours, when something open was asked for
     */
    public record Unsure(long places, long hours) {

        public static final Unsure NONE = new Unsure(0, 0);
    }

    /**
     * How the words of a request were understood.
     *
     * @param corrected what was read instead of what was typed; empty when it was taken as it
     *     stands
     * @param unknown words that nobody knows, as they were typed
     * @param complete whether some hit has every word that says what is sought
     * @param marked what {@link Highlights} finds in the texts of the hits
     * @param fired what the lexicon made of the words, in the order they stand, for those who edit
     *     it
     * @param absent what is clearly sought, and nobody offers or speaks of it, each once
     */
    public record Reading(
            String corrected,
            List<String> unknown,
            boolean complete,
            List<Set<String>> marked,
            List<Fired> fired,
            Set<Sought> absent) {

        public static final Reading PLAIN =
                new Reading("", List.of(), true, List.of(), List.of(), Set.of());
    }

    /** A code of a facet that words clearly ask for. */
    public record Sought(String facet, String code) {}

    /**
     * A word of the request and a code it pointed to.
     *
     * @param weight how much, above 0, at most 1
     */
    public record Fired(String word, String facet, String code, float weight) {}

    /** How many matches carry a code of a facet; a parent counts its children's. */
    public record FacetCount(String code, long count) {}
}
