package ma.cmsm.directory.internal.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import ma.cmsm.search.SearchHit;

/**
 * What was read of representations lately. Lists show the same services again and again, and
 * reading twenty of them costs as much as finding them. A reading counts only for the very
 * representation that it was read of, and for one edition of whatever else it was made from, so
 * that nothing has to tell when one changes.
 *
 * <p>Serves any number of threads; so must what it remembers, or nobody may change it.
 */
public final class RecentReadings<T> {

    /** So much of the heap, estimated: of a gigabyte, room for seventeen thousand cards. */
    private static final int PART_OF_HEAP = 16;

    private static final int ENTRY = 200;

    private record Key(String id, String language) {}

    private record Reading<T>(byte[] representation, Object edition, T read) {
        boolean isOf(byte[] now, Object editionNow) {
            return edition == editionNow && Arrays.equals(representation, now);
        }

        int bytes(double growth) {
            return ENTRY + (int) ((1 + growth) * representation.length);
        }
    }

    private final BiFunction<byte[], String, T> reader;
    private final Supplier<Object> edition;
    private final Cache<Key, Reading<T>> readings;

    /**
     * @param reader of a representation for a language
     * @param edition of what else the reader looks at: another object when that has changed
     * @param growth what is read of a representation takes about so many times its length
     */
    public RecentReadings(
            BiFunction<byte[], String, T> reader, Supplier<Object> edition, double growth) {
        this.reader = reader;
        this.edition = edition;
        this.readings =
                Caffeine.newBuilder()
                        .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_HEAP)
                        .weigher((Key any, Reading<T> reading) -> reading.bytes(growth))
                        .build();
    }

    /** What the reader says of a hit, now or some time ago. */
    public T of(SearchHit hit, String language) {
        Key key = new Key(hit.id(), language);
        Object now = edition.get();
        Reading<T> known = readings.getIfPresent(key);
        if (known == null || !known.isOf(hit.representation(), now)) {
            T read = reader.apply(hit.representation(), language);
            known = new Reading<>(hit.representation(), now, read);
            readings.put(key, known);
        }
        return known.read();
    }
}
