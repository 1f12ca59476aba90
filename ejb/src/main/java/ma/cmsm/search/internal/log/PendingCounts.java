package ma.cmsm.search.internal.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts that are not written yet. It is bounded, for the database may be away, and for a machine
 * may ask whatever comes to its mind: beyond the bounds a search still counts, but its words are
 * left out.
 */
public final class PendingCounts {

    /** Different terms that wait at a time. */
    static final int MOST_WAITING = 2_000;

    /** Different terms of a day, however often each waits, so that no day fills the table. */
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
    private final Set<Key> begunToday = new HashSet<>();

    public synchronized void add(Count count) {
        put(count, hasRoom(count.key()));
    }

    private void put(Count count, boolean room) {
        Key key = room ? count.key() : count.key().withoutWords();
        waiting.merge(key, count.of(key), Count::plus);
    }

    private boolean hasRoom(Key key) {
        if (key.day().isAfter(today)) {
            today = key.day();
            begunToday.clear();
        }
        boolean ofDay = begunToday.contains(key) || begunToday.size() < MOST_OF_DAY;
        boolean room = mayWait(key) && ofDay;
        if (room) {
            begunToday.add(key);
        }
        return room;
    }

    private boolean mayWait(Key key) {
        return waiting.containsKey(key) || waiting.size() < MOST_WAITING;
    }

    /** All that wait, in one order everywhere, so that two writers cannot lock each other out. */
    public synchronized List<Count> take() {
        List<Count> taken = new ArrayList<>(waiting.values());
        waiting = new TreeMap<>(Key.ORDER);
        return taken;
    }

    /** Takes back what could not be written; it was counted when it began to wait. */
    public synchronized void giveBack(List<Count> counts) {
        counts.forEach(count -> put(count, mayWait(count.key())));
    }
}
