package ma.cmsm.api.hsds;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ma.cmsm.api.http.Language;
import ma.cmsm.api.http.Numbers;
import ma.cmsm.api.problem.ProblemException;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.platform.StableId;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Occasion;
import ma.cmsm.search.SearchRequest.Sort;

/**
 * What was asked of {@code /services}, checked.
 *
 * @param filters facet to codes: a term finds its descendants, for the index knows ancestors; terms
 *     of one taxonomy widen, of several narrow
 * @param occasion where and when help is wanted
 * @param page from 1, possibly far behind the last
 * @param stream everything, line by line, instead of a page
 */
public record ServicesAsked(
        String search,
        Language language,
        Map<String, Set<String>> filters,
        Occasion occasion,
        long page,
        int perPage,
        boolean stream) {

    private static final int PER_PAGE = 20;
    private static final String JSON = "json";
    private static final String NDJSON = "ndjson";
    private static final String TERM = "taxonomy_term_id";

    /** No index has so many pages; the search is never asked for a later one. */
    private static final int LAST_CONCEIVABLE_PAGE = 1_000_000;

    /**
     * @throws ProblemException {@code invalid-parameter}
     */
    public static ServicesAsked of(
            ServicesQuery query, Language language, Taxonomies taxonomies, Instant now) {
        return new ServicesAsked(
                query.search == null ? "" : query.search.strip(),
                language,
                filters(query, taxonomies),
                OccasionAsked.of(query, taxonomies, now),
                Numbers.positive("page", query.page, Long.MAX_VALUE, 1),
                (int)
                        Numbers.positive(
                                "per_page", query.perPage, SearchRequest.MOST_PER_PAGE, PER_PAGE),
                isStream(query.format));
    }

    private static boolean isStream(String format) {
        if (format == null || format.equals(JSON)) {
            return false;
        }
        if (format.equals(NDJSON)) {
            return true;
        }
        throw ProblemException.invalidParameter("format", format, List.of(JSON, NDJSON));
    }

    private static Map<String, Set<String>> filters(ServicesQuery query, Taxonomies taxonomies) {
        Map<String, Set<String>> filters = new TreeMap<>();
        for (String welcome : query.welcomes) {
            if (!Taxonomies.WELCOMES.contains(welcome)) {
                throw ProblemException.invalidParameter("welcome", welcome, Taxonomies.WELCOMES);
            }
            filters.computeIfAbsent(Taxonomies.WELCOME, any -> new TreeSet<>()).add(welcome);
        }
        for (String id : query.taxonomyTermIds) {
            if (!StableId.isUuid(id)) {
                throw ProblemException.invalidParameter(TERM, id, List.of("UUID"));
            }
            String canonical = id.toLowerCase(Locale.ROOT);
            Optional<Term> term = taxonomies.findById(canonical);
            if (term.isPresent()) {
                filters.computeIfAbsent(term.get().taxonomy(), any -> new TreeSet<>())
                        .add(term.get().code());
            } else {
                // A facet that no document has: it finds nothing, and a thousand find no less.
                filters.putIfAbsent(TERM, Set.of(canonical));
            }
        }
        return filters;
    }

    /** The page that was asked, as the search is asked. */
    public SearchRequest request() {
        return request((int) Math.min(page, LAST_CONCEIVABLE_PAGE), perPage);
    }

    /** One of the pages that a stream is made of. */
    SearchRequest request(int anyPage, int size) {
        return new SearchRequest(
                search, language.tag(), filters, occasion, Sort.RELEVANCE, anyPage, size, false);
    }

    /** The same for the same question, however it was put. */
    String canonical() {
        return String.join(
                "\n",
                search,
                filters.toString(),
                occasion.toString(),
                page + "/" + perPage,
                "" + stream);
    }
}
