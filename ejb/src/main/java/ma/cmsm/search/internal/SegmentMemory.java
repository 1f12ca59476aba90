package ma.cmsm.search.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.ToIntFunction;

/**
 * What a segment remembers of what it was asked: bounded by how many documents it has, and by the
 * heap.
 */
final class SegmentMemory {

    /** The least, for what a segment of few documents remembers is mostly entries. */
    private static final int LEAST_BYTES = 1 << 20;

    /** Of the heap one memory of one segment takes no more than one in so many bytes. */
    private static final int PART_OF_HEAP = 10;

    private SegmentMemory() {}

    /**
     * A memory; it serves any number of threads.
     *
     * @param bytesOfDocument room for each document of the segment
     * @param bytes what a value takes, about
     */
    static <K, V> Cache<K, V> of(int documents, int bytesOfDocument, ToIntFunction<V> bytes) {
        long room = (long) documents * bytesOfDocument;
        long most = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
        return Caffeine.newBuilder()
                .maximumWeight(Math.max(LEAST_BYTES, Math.min(room, most)))
                .weigher((K key, V value) -> bytes.applyAsInt(value))
                // No threads of its own: those of the server end with the application.
                .executor(Runnable::run)
                .build();
    }
}
