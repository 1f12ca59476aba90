package ma.cmsm.search.internal.lexicon;

import java.util.List;
import java.util.Set;

/**
 * The two letters that each mark begins with: tells of most words of a text that they are not to be
 * marked, before they are folded and brought to their stems. Letters that share a bit are taken for
 * one another.
 */
public final class MarkBeginnings {

    /** Whoever has this letter first may have any second. */
    private static final long ANY = -1;

    /** By the first letter, a bit for each second. */
    private final long[] seconds = new long[Long.SIZE];

    public MarkBeginnings(List<Set<String>> marks) {
        for (Set<String> each : marks) {
            each.forEach(mark -> add(Marks.word(mark)));
        }
    }

    private void add(String word) {
        if (!word.isEmpty()) {
            seconds[first(word.charAt(0))] |= word.length() == 1 ? ANY : second(word.charAt(1));
        }
    }

    /**
     * Whether a word may be marked at all. Of a Latin word no stem changes the first letter, nor
     * the second, unless the two are the same or it is {@code y} and becomes {@code i}; other words
     * lose articles, and letters with accents are others when they are folded.
     */
    public boolean mayBegin(String word) {
        char first = word.charAt(0);
        if (first >= 128) {
            return true;
        }
        long those = seconds[first(Character.toLowerCase(first))];
        long second = word.length() == 1 ? ANY : seconds(first, word.charAt(1));
        return (those & second) != 0;
    }

    private static long seconds(char first, char letter) {
        char second = Character.toLowerCase(letter);
        return letter >= 128 || second == Character.toLowerCase(first) ? ANY : second(second);
    }

    private static int first(char letter) {
        return letter % Long.SIZE;
    }

    private static long second(char letter) {
        return 1L << (letter == 'y' ? 'i' : letter);
    }
}
