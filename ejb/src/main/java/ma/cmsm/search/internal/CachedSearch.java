package ma.cmsm.search.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;

/**
 * Searches, and remembers what was found for as long as it would come out the same: until the index
 * or the words or weights change, or a day is over on which everything is a day older. What a
 * request says besides, a moment too, is part of its key.
 */
public final class CachedSearch {

    /**
     * Bytes of a request, about. Nobody else asks a longer one: it is answered, and not remembered.
     */
    static final int LONGEST = 4_000;

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
                        .weigher(
                                (Key key, SearchResult result) ->
                                        Bytes.of(key.request()) + Bytes.of(result))
                        // No threads of its own: those of the server end with the application.
                        .executor(Runnable::run)
                        .build();
    }

    /** As {@link LuceneIndex#find}; a result is shared, and not to be changed. */
    public SearchResult find(String kind, SearchRequest request) {
        if (Bytes.of(request) > LONGEST) {
            return index.find(kind, request);
        }
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

    /** How much is remembered, as it is weighed; bytes. */
    long weighed() {
        return results.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
