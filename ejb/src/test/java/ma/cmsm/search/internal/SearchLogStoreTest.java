package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Retentions;
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.Settings;
import ma.cmsm.search.SearchLog;
import ma.cmsm.search.SearchPeriod;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Occasion;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.Reading;
import ma.cmsm.search.SearchedTerm;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import ma.cmsm.search.internal.log.SearchLogInTest;
import ma.cmsm.search.internal.thesaurus.StoreInTest;
import ma.cmsm.testing.Database;
import ma.cmsm.testing.TransactionsInTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept of searches, and for how long. */
class SearchLogStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final Set<String> ALL = Set.of();

    private final Moment now = new Moment(Instant.parse("2026-11-23T23:30:00Z"));
    private final SearchLogInTest store = new SearchLogInTest(DATABASE.dataSource());
    private SearchLog log;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        StoreInTest lexicon = new StoreInTest(DATABASE.dataSource());
        lexicon.load(
                new LexiconData(
                        Stream.of("médecin", "dentiste", "gratuit")
                                .map(word -> new Term("theme", "sante", "fr", word, 1))
                                .toList(),
                        List.of(),
                        List.of(),
                        Map.of()),
                "one");
        log = log(lexicon, "90");
    }

    @Test
    void whatFewerThanFiveSearchedForIsShownToNobody() {
        for (int i = 0; i < 4; i++) {
            search("dentiste", "fr", 0);
        }
        assertEquals(List.of(), words(log.unanswered(period(ALL), 1, 10)));
        assertEquals(0, log.frequent(period(ALL), 1, 10).total());
        search("dentiste", "ar", 0);
        assertEquals(List.of("dentiste"), words(log.unanswered(period(ALL), 1, 10)));
        assertEquals(1, log.frequent(period(ALL), 1, 10).total());
        assertEquals(List.of(), words(log.frequent(period(Set.of("fr")), 1, 10)));
    }

    @Test
    void whatFoundNothingIsGroupedHoweverItWasSpelled() {
        often("dentiste", "fr", 0);
        often("Un DENTISTE ?", "ar", 0);
        often("médecin", "fr", 0);
        often("médecin", "fr", 7);
        often("gratuit", "fr", 7);
        assertEquals(
                List.of(
                        new SearchedTerm("dentiste", 10, 10, today()),
                        new SearchedTerm("medecin", 10, 5, today())),
                log.unanswered(period(ALL), 1, 10).items());
        assertEquals(
                List.of(new SearchedTerm("dentiste", 5, 5, today())),
                log.unanswered(period(Set.of("ar")), 1, 10).items());
        assertEquals(3, log.frequent(period(ALL), 1, 10).total());
    }

    @Test
    void theMostFrequentComeFirstPageByPage() {
        often("gratuit", "fr", 1);
        often("médecin", "fr", 1);
        often("médecin", "en", 1);
        assertEquals(List.of("medecin"), words(log.frequent(period(ALL), 1, 1)));
        assertEquals(List.of("gratuit"), words(log.frequent(period(ALL), 2, 1)));
        assertEquals(List.of(), words(log.frequent(period(ALL), 3, 1)));
    }

    @Test
    void nothingThatCouldSayWhoAskedIsInTheTable() throws SQLException {
        search("Zoulikha Benhaddou 0612345678 médecin", "fr", 0);
        log.write();
        assertEquals(
                List.of("2026-11-23 fr … medecin 1 1"),
                DATABASE.column(
                        "select concat_ws(' ', day, language, words, searches, unanswered)"
                                + " from search_log"));
    }

    @Test
    void whatWasReadInsteadOfASlipIsCounted() {
        SearchResult read =
                new SearchResult(
                        0,
                        1,
                        1,
                        List.of(),
                        Map.of(),
                        new Reading("médecin", List.of(), true, List.of(), List.of(), Set.of()));
        for (int i = 0; i < 5; i++) {
            log.count(SearchRequest.of("medcin", "fr"), read);
        }
        assertEquals(List.of("medecin"), words(log.unanswered(period(ALL), 1, 10)));
    }

    @Test
    void whoTurnsPagesNarrowsDownOrAsksNothingIsNotCounted() {
        SearchResult none = result(0);
        SearchRequest.Sort sort = SearchRequest.Sort.RELEVANCE;
        countOften(new SearchRequest("médecin", "fr", Map.of(), sort, 2, 20), none);
        Map<String, Set<String>> filters = Map.of("theme", Set.of("sante"));
        countOften(new SearchRequest("médecin", "fr", filters, sort, 1, 20), none);
        Occasion now = new Occasion(Optional.empty(), Optional.of(Instant.EPOCH));
        countOften(new SearchRequest("médecin", "fr", Map.of(), now, sort, 1, 20), none);
        countOften(SearchRequest.of(" ", "fr"), none);
        assertEquals(List.of(), words(log.frequent(period(ALL), 1, 10)));
    }

    @Test
    void countsWaitWhileTheDatabaseIsAway() {
        store.away = true;
        often("dentiste", "fr", 0);
        log.write();
        often("dentiste", "fr", 0);
        log.write();
        store.away = false;
        assertEquals(
                List.of(new SearchedTerm("dentiste", 10, 10, today())),
                log.unanswered(period(ALL), 1, 10).items());
    }

    @Test
    void afterNinetyDaysACountIsDeleted() throws SQLException {
        search("dentiste", "fr", 0);
        log.write();
        now.pass(Duration.ofDays(90));
        log.write();
        assertEquals(List.of("1"), DATABASE.column("select count(*) from search_log"));
        now.pass(Duration.ofDays(1));
        log.write();
        assertEquals(List.of("0"), DATABASE.column("select count(*) from search_log"));
    }

    @Test
    void whoKeepsThemForNoDayMakesNone() throws SQLException {
        SearchLog off = log(new StoreInTest(DATABASE.dataSource()), "0");
        off.count(SearchRequest.of("dentiste", "fr"), result(0));
        off.write();
        assertEquals(List.of("0"), DATABASE.column("select count(*) from search_log"));
    }

    @Test
    void daysOutsideTheTimeAskedForAreNotCounted() {
        often("dentiste", "fr", 0);
        log.write();
        now.pass(Duration.ofHours(1));
        often("dentiste", "fr", 0);
        SearchPeriod first = new SearchPeriod(today().minusDays(9), today().minusDays(1), ALL);
        assertEquals(5, log.unanswered(first, 1, 10).items().get(0).searches());
        assertEquals(10, log.unanswered(period(ALL), 1, 10).items().get(0).searches());
    }

    private SearchLog log(StoreInTest lexicon, String days) {
        Settings settings =
                new Settings() {
                    @Override
                    public String text(Setting setting) {
                        return days;
                    }
                };
        Retentions retentions =
                new Retentions(new TransactionsInTest(DATABASE.dataSource()), settings);
        return new SearchLog(store, new LexiconKeeper(lexicon, List.of()), retentions, now);
    }

    /** As often as is shown. */
    private void often(String typed, String language, long found) {
        countOften(SearchRequest.of(typed, language), result(found));
    }

    private void countOften(SearchRequest request, SearchResult result) {
        for (int i = 0; i < 5; i++) {
            log.count(request, result);
        }
    }

    private void search(String typed, String language, long found) {
        log.count(SearchRequest.of(typed, language), result(found));
    }

    private static SearchResult result(long total) {
        return new SearchResult(total, 1, 1, List.of(), Map.of());
    }

    private static List<String> words(ListPage<SearchedTerm> page) {
        return page.items().stream().map(SearchedTerm::words).toList();
    }

    private SearchPeriod period(Set<String> languages) {
        return new SearchPeriod(today().minusDays(29), today(), languages);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now.instant(), ZoneOffset.UTC);
    }

    private static final class Moment extends Clock {

        private Instant instant;

        private Moment(Instant instant) {
            this.instant = instant;
        }

        private void pass(Duration time) {
            instant = instant.plus(time);
        }

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
