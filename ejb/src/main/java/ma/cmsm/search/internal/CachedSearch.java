package ma.cmsm.search.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongSupplier;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;

/**
 * Searches, and remembers what was found for as long as it would come out the same: until the index
 * or the words or weights change, or a day is over on which everything is a day older. What a
 * request says besides, a moment too, is part of its key.
 */
public final class CachedSearch {

    /** Bytes of a result besides what its hits hold, and of each count; about. */
    private static final int BYTES_OF_RESULT = 1_000;

    private static final int BYTES_OF_COUNT = 40;

    private record Key(
            String kind, SearchRequest request, long generation, LocalDate day, Weights weights) {}

    private final LuceneIndex index;
    private final LongSupplier generation;
    private final Clock clock;
    private final Cache<Key, SearchResult> results;

    /**
     * @param generation another number whenever an answer may be another
     * @param bytes about how much to remember; with 0 nothing is
     */
    public CachedSearch(LuceneIndex index, LongSupplier generation, Clock clock, long bytes) {
        this.index = index;
        this.generation = generation;
        this.clock = clock;
        this.results =
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .weigher((Key key, SearchResult result) -> bytes(key, result))
                        // No threads of its own: those of the server end with the application.
                        .executor(Runnable::run)
                        .build();
    }

    /** As {@link LuceneIndex#find}; a result is shared, and not to be changed. */
    public SearchResult find(String kind, SearchRequest request) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // Read before searching: what changes meanwhile makes a result too fresh, never too old.
        Key key = new Key(kind, request, generation.getAsLong(), day, index.weights());
        SearchResult known = results.getIfPresent(key);
        if (known != null) {
            return known;
        }
        SearchResult found = index.find(kind, request);
        results.put(key, found);
        return found;
    }

    private static int bytes(Key key, SearchResult result) {
        int bytes = BYTES_OF_RESULT + 2 * key.request().query().length();
        for (SearchHit hit : result.hits()) {
            bytes += hit.representation().length;
        }
        return bytes
                + BYTES_OF_COUNT * result.facets().values().stream().mapToInt(List::size).sum();
    }
}
