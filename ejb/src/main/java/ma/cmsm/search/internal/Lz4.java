package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.compress.LZ4;
import org.apache.lucene.util.compress.LZ4.FastCompressionHashTable;

/**
 * LZ4 as Lucene has it, of one piece after a dictionary. The length comes first, as a variable
 * integer.
 */
public final class Lz4 {

    /** LZ4 points back 64 KiB at most, and a piece needs some of that for itself. */
    private static final int LONGEST_DICTIONARY = 48 << 10;

    /** Bytes of a variable integer. */
    private static final int LENGTH = 5;

    /** What cannot be compressed grows by one in 255, and some. */
    private static final int GROWTH = 255;

    private static final int ROOM = 32;

    private final byte[] dictionary;

    public Lz4(byte[] dictionary) {
        if (dictionary.length > LONGEST_DICTIONARY) {
            throw new IllegalArgumentException("A dictionary of " + dictionary.length + " bytes");
        }
        this.dictionary = dictionary.clone();
    }

    public byte[] compress(byte[] bytes) {
        byte[] out = new byte[LENGTH + bytes.length + bytes.length / GROWTH + ROOM];
        ByteArrayDataOutput compressed = new ByteArrayDataOutput(out);
        try {
            compressed.writeVInt(bytes.length);
            LZ4.compressWithDictionary(
                    behindDictionary(bytes),
                    0,
                    dictionary.length,
                    bytes.length,
                    compressed,
                    new FastCompressionHashTable());
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory is written to", impossible);
        }
        return Arrays.copyOf(out, compressed.getPosition());
    }

    private byte[] behindDictionary(byte[] bytes) {
        byte[] both = Arrays.copyOf(dictionary, dictionary.length + bytes.length);
        System.arraycopy(bytes, 0, both, dictionary.length, bytes.length);
        return both;
    }

    /**
     * What was compressed.
     *
     * @throws IndexOutOfBoundsException when it is damaged in a way that shows
     */
    public byte[] decompress(byte[] compressed) {
        ByteArrayDataInput in = new ByteArrayDataInput(compressed);
        try {
            int length = in.readVInt();
            // Nothing grows more: a damaged length must not take all memory.
            if (length < 0 || length / GROWTH > compressed.length) {
                throw new IndexOutOfBoundsException("A length of " + length);
            }
            byte[] out = Arrays.copyOf(dictionary, dictionary.length + length + ROOM);
            LZ4.decompress(in, length, out, dictionary.length);
            return Arrays.copyOfRange(out, dictionary.length, dictionary.length + length);
        } catch (IOException damaged) {
            throw new IndexOutOfBoundsException(damaged.toString());
        }
    }
}
