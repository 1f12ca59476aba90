package ma.cmsm.search.internal.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import ma.cmsm.search.internal.log.PendingCounts.Count;
import ma.cmsm.search.internal.log.PendingCounts.Key;
import org.junit.jupiter.api.Test;

class PendingCountsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final PendingCounts counts = new PendingCounts();

    @Test
    void equalSearchesAreOneCount() {
        counts.add(count("medecin", 0));
        counts.add(count("medecin", 1));
        assertEquals(List.of(new Count(key("medecin"), 2, 1)), counts.take());
        assertEquals(List.of(), counts.take());
    }

    @Test
    void whatCouldNotBeWrittenIsAddedToWhatCameMeanwhile() {
        counts.add(count("medecin", 1));
        List<Count> taken = counts.take();
        counts.add(count("medecin", 0));
        counts.giveBack(taken);
        assertEquals(List.of(new Count(key("medecin"), 2, 1)), counts.take());
    }

    @Test
    void beyondWhatMayWaitOnlyTheWordsAreLost() {
        int all = PendingCounts.MOST_WAITING + 50;
        for (int i = 0; i < all; i++) {
            counts.add(count("term" + i, 1));
        }
        List<Count> taken = counts.take();
        assertEquals(PendingCounts.MOST_WAITING + 1, taken.size());
        assertEquals(all, taken.stream().mapToLong(Count::searches).sum());
    }

    @Test
    void noDayFillsTheTable() {
        int written = 0;
        for (int i = 0; i < 2 * PendingCounts.MOST_OF_DAY; i++) {
            counts.add(count("term" + i, 1));
            if (i % 1000 == 0) {
                written += counts.take().size();
            }
        }
        int minutes = 2 * PendingCounts.MOST_OF_DAY / 1000;
        assertTrue(written <= PendingCounts.MOST_OF_DAY + minutes, written + " rows");
        counts.take();
        counts.add(new Count(new Key(TODAY.plusDays(1), "fr", "term"), 1, 1));
        assertEquals("term", counts.take().get(0).key().words(), "the next day counts anew");
    }

    @Test
    void theSameTermsAllDayAreKeptUntilTheEvening() {
        for (int minute = 0; minute < 24 * 60; minute++) {
            for (int term = 0; term < 60; term++) {
                counts.add(count("term" + term, 1));
            }
            assertEquals(60, wordsOf(counts.take()), "minute " + minute);
        }
    }

    @Test
    void aDayWithoutTheDatabaseLosesNoWord() {
        for (int term = 0; term < 500; term++) {
            counts.add(count("term" + term, 1));
        }
        for (int minute = 0; minute < 24 * 60; minute++) {
            counts.giveBack(counts.take());
        }
        assertEquals(500, wordsOf(counts.take()));
    }

    @Test
    void whatIsGivenBackFromYesterdayLeavesTodaysBoundAlone() {
        for (int i = 0; i < PendingCounts.MOST_OF_DAY; i++) {
            counts.add(count("term" + i, 1));
            if (i % 1000 == 0) {
                counts.take();
            }
        }
        counts.take();
        Key yesterday = new Key(TODAY.minusDays(1), "fr", "term");
        counts.giveBack(List.of(new Count(yesterday, 1, 1)));
        counts.add(count("another", 1));
        assertEquals(1, wordsOf(counts.take()), "yesterday's");
    }

    private static long wordsOf(List<Count> taken) {
        return taken.stream()
                .filter(count -> !count.key().words().equals(TellingWords.LEFT_OUT))
                .count();
    }

    private static Count count(String words, long unanswered) {
        return new Count(key(words), 1, unanswered);
    }

    private static Key key(String words) {
        return new Key(TODAY, "fr", words);
    }
}
