package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedSearchTest {

    private static final long ENOUGH = 1 << 20;
    private static final SearchRequest DOCTOR = SearchRequest.of("médecin", "fr");

    @TempDir Path folder;

    private final Moment now = new Moment();
    private final Indexes source = new Indexes();
    private LuceneIndex index;
    private long words;

    @BeforeEach
    void build() throws IOException {
        index = new LuceneIndex(folder, now);
        source.with("1", "fr", "Médecin", "", "theme=sante");
        IndexRebuild.run(index, List.of(source), Runnable::run);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void theSameQuestionIsAnsweredOnce() {
        CachedSearch search = search(ENOUGH);
        assertSame(search.find("service", DOCTOR), search.find("service", DOCTOR));
    }

    @Test
    void anotherQuestionIsAnother() {
        CachedSearch search = search(ENOUGH);
        Map<String, Set<String>> travail = Map.of("theme", Set.of("travail"));
        assertEquals(1, search.find("service", DOCTOR).total());
        assertEquals(0, search.find("organisation", DOCTOR).total());
        assertEquals(
                0,
                search.find(
                                "service",
                                new SearchRequest(
                                        DOCTOR.query(), "fr", travail, Sort.RELEVANCE, 1, 20))
                        .total());
    }

    @Test
    void whatIsPublishedShowsInTheNextAnswer() throws IOException {
        CachedSearch search = search(ENOUGH);
        search.find("service", DOCTOR);
        source.with("2", "fr", "Médecin", "");
        index.write(source.read(List.of("2")), List.of());
        assertEquals(2, search.find("service", DOCTOR).total());
    }

    @Test
    void whatWordsMeanShowsInTheNextAnswer() {
        CachedSearch search = search(ENOUGH);
        SearchResult before = search.find("service", DOCTOR);
        words++;
        assertNotSame(before, search.find("service", DOCTOR));
    }

    @Test
    void tomorrowEverythingIsADayOlder() {
        CachedSearch search = search(ENOUGH);
        SearchResult before = search.find("service", DOCTOR);
        now.instant = now.instant.plus(Duration.ofDays(1));
        assertNotSame(before, search.find("service", DOCTOR));
    }

    @Test
    void itCanBeSwitchedOff() {
        CachedSearch search = search(0);
        assertNotSame(search.find("service", DOCTOR), search.find("service", DOCTOR));
    }

    @Test
    void itRemembersNoMoreThanItMay() {
        CachedSearch search = search(50_000);
        SearchResult first = search.find("service", DOCTOR);
        for (int i = 0; i < 1_000; i++) {
            SearchRequest other = SearchRequest.of("médecin " + i, "fr");
            search.find("service", other);
            search.find("service", other);
        }
        assertNotSame(first, search.find("service", DOCTOR));
    }

    @Test
    void nothingIsHeldThatIsNotWeighed() {
        CachedSearch search = search(1L << 30);
        long before = Heap.used();
        for (int i = 0; i < 3_000; i++) {
            search.find("service", choosing(i, 20));
        }
        long held = Heap.used() - before;
        long weighed = search.weighed();
        assertTrue(weighed > 3_000 * 1_000, "they are remembered: " + weighed);
        assertTrue(held < weighed + (1L << 20), held + " held, " + weighed + " weighed");
    }

    @Test
    void whatIsTooLongToBeAskedTwiceIsAnsweredAndNotRemembered() {
        CachedSearch search = search(ENOUGH);
        SearchRequest endless = choosing(0, 500);
        assertNotSame(search.find("service", endless), search.find("service", endless));
        assertEquals(0, search.weighed());
    }

    @Test
    void whoChangesWhatWasAskedChangesNothingThatIsRemembered() {
        Set<String> codes = new TreeSet<>(Set.of("sante"));
        SearchRequest asked =
                new SearchRequest("", "fr", Map.of("theme", codes), Sort.RELEVANCE, 1, 20);
        codes.add("travail");
        assertEquals(Map.of("theme", Set.of("sante")), asked.filters());
    }

    /** A question nobody asks twice. */
    private static SearchRequest choosing(int number, int codes) {
        Set<String> chosen = new TreeSet<>();
        for (int code = 0; code < codes; code++) {
            chosen.add("code-" + number + "-" + code);
        }
        Map<String, Set<String>> filters = Map.of("theme", chosen);
        String words = "mot" + number + " autre" + number;
        return new SearchRequest(words, "fr", filters, Sort.RELEVANCE, 1, 20);
    }

    private CachedSearch search(long bytes) {
        return new CachedSearch(index, () -> index.generation() + words, now, bytes);
    }

    private static final class Moment extends Clock {

        private Instant instant = Instant.parse("2026-11-23T10:00:00Z");

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
