package ma.cmsm.search.internal;

import org.apache.lucene.util.ArrayUtil;

/** What the words of a question are worth in each document of one segment. */
final class SegmentScores {

    private final float[] total;
    private final float[] boost;
    private final byte[] found;
    private int[] documents = new int[256];
    private int size;

    SegmentScores(int documents) {
        total = new float[documents];
        boost = new float[documents];
        found = new byte[documents];
    }

    /** Of all words together. */
    float[] total() {
        return total;
    }

    /** What place and qualifiers add to 1. */
    float[] boost() {
        return boost;
    }

    /** How many of the needed words a document has. */
    int found(int doc) {
        return found[doc];
    }

    /** A needed word was found. */
    void find(int doc) {
        if (found[doc]++ == 0) {
            documents = ArrayUtil.grow(documents, size + 1);
            documents[size++] = doc;
        }
    }

    /** How many documents have any needed word, deleted ones included. */
    int size() {
        return size;
    }

    /** One of them; in no order. */
    int document(int number) {
        return documents[number];
    }
}
