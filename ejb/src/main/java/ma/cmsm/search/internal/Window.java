package ma.cmsm.search.internal;

import java.util.Arrays;
import ma.cmsm.search.internal.Worths.Named;
import ma.cmsm.search.internal.Worths.Word;
import org.apache.lucene.util.FixedBitSet;

/**
 * What words are worth in documents that follow each other: so few that adding up stays within the
 * nearest memory. Documents are numbered as in their segment.
 */
final class Window {

    /** A multiple of 64, so that it begins and ends between words of a bit set. */
    static final int SIZE = 4096;

    /** A word found in another place too. */
    static final float OTHER_PLACES = 0.1f;

    /** From this part of what being filed under what is meant is worth, it is there. */
    private static final float FILED_THERE = 0.75f;

    private final float[] said = new float[SIZE];
    private final float[] meant = new float[SIZE];
    private final float[] total = new float[SIZE];
    private final float[] boost = new float[SIZE];
    private final byte[] found = new byte[SIZE];
    private final boolean[] marked = new boolean[SIZE];
    private final FixedBitSet kept = new FixedBitSet(SIZE);
    private final int[] touched = new int[SIZE];
    private int touches;
    private int from;
    private int to;
    private float clearest;

    /** Goes on to others; nothing is left of those before. */
    void open(int first, int end) {
        from = first;
        to = end;
    }

    int from() {
        return from;
    }

    /** Behind the last. */
    int to() {
        return to;
    }

    /** A place where a word stands: the best counts, the others a little. */
    void say(int doc, float worth) {
        int at = touch(doc);
        float best = said[at];
        said[at] = worth > best ? worth + OTHER_PLACES * best : best + OTHER_PLACES * worth;
    }

    /** Another word for the same: the best counts. */
    void sayOtherwise(int doc, float worth) {
        int at = touch(doc);
        said[at] = Math.max(said[at], worth);
    }

    /** What a word means: the best counts. */
    void mean(int doc, float worth) {
        int at = touch(doc);
        meant[at] = Math.max(meant[at], worth);
    }

    /** How much being filed under what the word most clearly means is worth. */
    void meansClearly(float worth) {
        clearest = Math.max(clearest, worth);
    }

    float said(int doc) {
        return said[doc - from];
    }

    float meant(int doc) {
        return meant[doc - from];
    }

    /** What is found for what it stands near, not for what is meant, is no nearer by its words. */
    float textWeight(int doc, Word word) {
        float means = meant[doc - from];
        boolean near = means > 0 && means < FILED_THERE * clearest;
        return near ? word.textWeight() * word.nearText() : word.textWeight();
    }

    /**
     * Once a word: what an operator weighs with nothing is worth nothing, and found all the same.
     */
    private int touch(int doc) {
        int at = doc - from;
        if (!marked[at]) {
            marked[at] = true;
            touched[touches++] = at;
        }
        return at;
    }

    /** All of a word was added. */
    void close(Word word) {
        for (int i = 0; i < touches; i++) {
            int at = touched[i];
            float text = textWeight(at + from, word) * said[at];
            total[at] += word.word().trust() * (text + meant[at]);
            if (word.needed()) {
                found[at]++;
                kept.set(at);
            }
            said[at] = 0;
            meant[at] = 0;
            marked[at] = false;
        }
        touches = 0;
        clearest = 0;
    }

    /**
     * Adds to who is somewhere, or for whom it is; only who has a needed word: fewer, mostly, than
     * are there.
     */
    void boost(FixedBitSet carriers, float worth) {
        long[] those = carriers.getBits();
        long[] these = kept.getBits();
        int first = from / Long.SIZE;
        int words = Math.min(these.length, those.length - first);
        for (int word = 0; word < words; word++) {
            long both = these[word] & those[first + word];
            while (both != 0) {
                boost[word * Long.SIZE + Long.numberOfTrailingZeros(both)] += worth;
                both &= both - 1;
            }
        }
    }

    /** Somebody bears the whole question as a name; gives what that adds to the words' worth. */
    float name(int doc, Named named) {
        int at = doc - from;
        float more = Math.max(0, named.worth() - total[at]);
        total[at] += more;
        boost[at] += named.boost();
        found[at] = (byte) named.words();
        kept.set(at);
        return more;
    }

    /** Hands on who has a needed word, and forgets all. */
    void flush(SegmentScores scores) {
        long[] these = kept.getBits();
        for (int word = 0; word < these.length; word++) {
            long left = these[word];
            while (left != 0) {
                int at = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                scores.add(at + from, total[at], boost[at], found[at]);
                boost[at] = 0;
                found[at] = 0;
                left &= left - 1;
            }
            these[word] = 0;
        }
        Arrays.fill(total, 0);
    }
}
