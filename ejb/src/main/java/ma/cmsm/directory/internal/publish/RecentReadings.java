package ma.cmsm.directory.internal.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.function.BiFunction;
import ma.cmsm.search.SearchHit;

/**
 * What was read of representations lately. Lists show the same services again and again, and
 * reading twenty of them costs as much as finding them. A reading counts only for the very
 * representation that it was read of, so that nothing has to tell when one changes.
 *
 * <p>Serves any number of threads; so must what it remembers, or nobody may change it.
 */
public final class RecentReadings<T> {

    /** Of memory, estimated; a directory of seven hundred services fits in three languages. */
    private static final int BYTES = 32 << 20;

    /** What is read of a representation takes at most so much more than it compressed. */
    private static final int GROWTH = 8;

    private static final int ENTRY = 200;

    private record Key(String id, String language) {}

    private record Reading<T>(byte[] representation, T read) {
        int bytes() {
            return ENTRY + (1 + GROWTH) * representation.length;
        }
    }

    private final BiFunction<byte[], String, T> reader;
    private final Cache<Key, Reading<T>> readings;

    /**
     * @param reader of a representation for a language
     */
    public RecentReadings(BiFunction<byte[], String, T> reader) {
        this.reader = reader;
        this.readings =
                Caffeine.newBuilder()
                        .maximumWeight(BYTES)
                        .weigher((Key any, Reading<T> reading) -> reading.bytes())
                        .build();
    }

    /** What the reader says of a hit, now or some time ago. */
    public T of(SearchHit hit, String language) {
        Key key = new Key(hit.id(), language);
        Reading<T> known = readings.getIfPresent(key);
        if (known == null || !Arrays.equals(known.representation(), hit.representation())) {
            T read = reader.apply(hit.representation(), language);
            known = new Reading<>(hit.representation(), read);
            readings.put(key, known);
        }
        return known.read();
    }
}
