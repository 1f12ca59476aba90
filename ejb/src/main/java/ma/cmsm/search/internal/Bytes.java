package ma.cmsm.search.internal;

import java.util.Collection;
import java.util.Set;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.Fired;
import ma.cmsm.search.SearchResult.Reading;

/** What is remembered of a search weighs: bytes on the heap, rather too many than too few. */
final class Bytes {

    /** Of a string besides its letters, and its place in a set. */
    private static final int STRING = 72;

    private static final int COLLECTION = 100;
    private static final int RESULT = 1_000;
    private static final int HIT = 200;
    private static final int COUNT = 40;
    private static final int FIRED = 40;

    private Bytes() {}

    static int of(SearchRequest request) {
        int bytes = of(request.query());
        for (String facet : request.filters().keySet()) {
            bytes += of(facet) + of(request.filters().get(facet));
        }
        return bytes;
    }

    static int of(SearchResult result) {
        int bytes = RESULT + of(result.reading());
        for (SearchHit hit : result.hits()) {
            bytes += HIT + of(hit.id()) + hit.representation().length;
        }
        for (Collection<?> counts : result.facets().values()) {
            bytes += COLLECTION + COUNT * counts.size();
        }
        return bytes;
    }

    private static int of(Reading reading) {
        int bytes = of(reading.corrected()) + of(reading.unknown());
        for (Set<String> marks : reading.marked()) {
            bytes += of(marks);
        }
        for (Fired fired : reading.fired()) {
            bytes += FIRED + of(fired.word());
        }
        return bytes;
    }

    private static int of(Collection<String> strings) {
        return COLLECTION + strings.stream().mapToInt(Bytes::of).sum();
    }

    private static int of(String string) {
        return STRING + 2 * string.length();
    }
}
