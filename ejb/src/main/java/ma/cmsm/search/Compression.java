package ma.cmsm.search;

import ma.cmsm.search.internal.Lz4;

/**
 * Makes representations small that have much in common, each for itself: a page of results reads
 * twenty of them from all over the index, and must not read their neighbours too. What they have in
 * common is said once, in a dictionary, and they only point at it: the length in bytes as a
 * variable integer, then one block of the LZ4 Block Format with a preset dictionary.
 *
 * <p>Serves any number of threads.
 */
public final class Compression {

    private final Lz4 lz4;

    /**
     * With what they have in common.
     *
     * @param dictionary at most 48 KiB, the commonest last; what was compressed with one can be
     *     read with the same only
     * @throws IllegalArgumentException when it is longer
     */
    public Compression(byte[] dictionary) {
        lz4 = new Lz4(dictionary);
    }

    /**
     * Makes it small.
     *
     * @param bytes any number of any
     * @return a byte in 255 and 37 bytes more than that at most; usually half of it
     */
    public byte[] compress(byte[] bytes) {
        return lz4.compress(bytes);
    }

    /**
     * What was compressed.
     *
     * @param compressed what {@link #compress} gave, with the same dictionary
     * @throws IndexOutOfBoundsException when it is damaged in a way that shows
     */
    public byte[] decompress(byte[] compressed) {
        return lz4.decompress(compressed);
    }
}
