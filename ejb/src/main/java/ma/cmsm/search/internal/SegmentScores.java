package ma.cmsm.search.internal;

import java.util.Arrays;

/**
 * What the words of a question are worth in those documents of one segment that have any needed
 * word, deleted ones included; numbered in the order of the documents. Serves one thread.
 */
final class SegmentScores {

    private int[] documents = new int[256];
    private float[] total = new float[256];
    private float[] boost = new float[256];
    private byte[] found = new byte[256];
    private int size;
    private int last;

    /** Adds a document behind all others. */
    void add(int doc, float worth, float boosted, byte words) {
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, 2 * size);
            total = Arrays.copyOf(total, documents.length);
            boost = Arrays.copyOf(boost, documents.length);
            found = Arrays.copyOf(found, documents.length);
        }
        documents[size] = doc;
        total[size] = worth;
        boost[size] = boosted;
        found[size++] = words;
    }

    int size() {
        return size;
    }

    int document(int number) {
        return documents[number];
    }

    /** Of all words together. */
    float total(int number) {
        return total[number];
    }

    /** What place and qualifiers add to 1. */
    float boost(int number) {
        return boost[number];
    }

    /** How many of the needed words it has. */
    int found(int number) {
        return found[number];
    }

    /** The number of a document that is here; fastest when asked for in order. */
    int number(int doc) {
        if (documents[last] > doc) {
            last = Arrays.binarySearch(documents, 0, size, doc);
        }
        while (documents[last] < doc) {
            last++;
        }
        return last;
    }
}
