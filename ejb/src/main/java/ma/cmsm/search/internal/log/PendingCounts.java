package ma.cmsm.search.internal.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts that are not written yet. It is bounded, for the database may be away, and for a machine
 * may ask whatever comes to its mind: beyond the bounds a search still counts, but its words are
 * left out.
 */
public final class PendingCounts {

    /** Different terms that wait at a time. */
    static final int MOST_WAITING = 2_000;

    /** Terms that begin to wait in a day, so that no day fills the table. */
    static final int MOST_OF_DAY = 20_000;

    /** What a count is of: a row of the table. */
    public record Key(LocalDate day, String language, String words) {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day)
                        .thenComparing(Key::language)
                        .thenComparing(Key::words);

        private Key withoutWords() {
            return new Key(day, language, TellingWords.LEFT_OUT);
        }
    }

    /** How often somebody searched so, and how often in vain. */
    public record Count(Key key, long searches, long unanswered) {

        private Count plus(Count other) {
            return new Count(key, searches + other.searches, unanswered + other.unanswered);
        }

        private Count of(Key other) {
            return new Count(other, searches, unanswered);
        }
    }

    private Map<Key, Count> waiting = new TreeMap<>(Key.ORDER);
    private LocalDate today = LocalDate.MIN;
    private int begunToday;

    public synchronized void add(Count count) {
        Key key = room(count.key());
        begunToday += waiting.containsKey(key) ? 0 : 1;
        waiting.merge(key, count.of(key), Count::plus);
    }

    private Key room(Key key) {
        if (!key.day().equals(today)) {
            today = key.day();
            begunToday = 0;
        }
        boolean full = waiting.size() >= MOST_WAITING || begunToday >= MOST_OF_DAY;
        return full && !waiting.containsKey(key) ? key.withoutWords() : key;
    }

    /** All that wait, in one order everywhere, so that two writers cannot lock each other out. */
    public synchronized List<Count> take() {
        List<Count> taken = new ArrayList<>(waiting.values());
        waiting = new TreeMap<>(Key.ORDER);
        return taken;
    }

    /** Takes back what could not be written. */
    public void giveBack(List<Count> counts) {
        counts.forEach(this::add);
    }
}
