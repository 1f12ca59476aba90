package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;

/**
 * In which documents of a segment a term stands. How often, and in how long a text, is the same for
 * many of them: they are of one kind.
 *
 * @param documents in their order
 * @param kinds of each document, the number of its kind
 * @param often by kind, how often the term stands in the text
 * @param lengths by kind, how long the text is, as Lucene's norm byte
 */
record Occurrences(int[] documents, char[] kinds, int[] often, byte[] lengths) {

    static final Occurrences NONE =
            new Occurrences(new int[0], new char[0], new int[0], new byte[0]);

    /** More often says no more: it is counted as this often. */
    private static final int MOST_OFTEN = 255;

    private static final int LENGTHS = 256;
    private static final int ENTRY_BYTES = 256;

    /** Each is a kind of its own: nobody uses them twice. */
    static Occurrences ofFew(PostingsEnum postings, int count, byte[] lengths) throws IOException {
        Occurrences few =
                new Occurrences(new int[count], new char[count], new int[count], new byte[count]);
        for (int i = 0; i < count; i++) {
            int doc = postings.nextDoc();
            few.documents[i] = doc;
            few.kinds[i] = (char) i;
            few.often[i] = often(postings);
            few.lengths[i] = lengths[doc];
        }
        return few;
    }

    static Occurrences ofMany(PostingsEnum postings, int count, byte[] lengths) throws IOException {
        int[] documents = new int[count];
        char[] kinds = new char[count];
        char[] known = new char[(MOST_OFTEN + 1) * LENGTHS];
        int[] keys = new int[known.length];
        char size = 0;
        for (int i = 0; i < count; i++) {
            int doc = postings.nextDoc();
            int key = often(postings) * LENGTHS + (lengths[doc] & 0xff);
            if (known[key] == 0) {
                keys[size++] = key;
                known[key] = size;
            }
            documents[i] = doc;
            kinds[i] = (char) (known[key] - 1);
        }
        return of(documents, kinds, Arrays.copyOf(keys, size));
    }

    private static Occurrences of(int[] documents, char[] kinds, int[] keys) {
        int[] often = new int[keys.length];
        byte[] lengths = new byte[keys.length];
        for (int kind = 0; kind < keys.length; kind++) {
            often[kind] = keys[kind] / LENGTHS;
            lengths[kind] = (byte) (keys[kind] % LENGTHS);
        }
        return new Occurrences(documents, kinds, often, lengths);
    }

    private static int often(PostingsEnum postings) throws IOException {
        return Math.min(MOST_OFTEN, postings.freq());
    }

    /**
     * How much of what a term is worth each kind has, from 0 to 1 (BM25).
     *
     * @param penalties of each length
     */
    float[] shares(float[] penalties) {
        float[] shares = new float[often.length];
        for (int kind = 0; kind < shares.length; kind++) {
            float penalty = Worths.SATURATION * penalties[lengths[kind] & 0xff];
            shares[kind] = often[kind] / (often[kind] + penalty);
        }
        return shares;
    }

    /** What it takes in memory, about. */
    int bytes() {
        int ofDocument = Integer.BYTES + Character.BYTES;
        return ENTRY_BYTES + ofDocument * documents.length + (Integer.BYTES + 1) * often.length;
    }
}
