package ma.cmsm.api.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import ma.cmsm.api.Api;
import ma.cmsm.api.Api.Answer;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Settings;
import ma.cmsm.search.SearchLog;
import ma.cmsm.search.SearchPeriod;
import ma.cmsm.search.SearchedTerm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchesResourceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir Path home;

    private final Log log = new Log();
    private Api api;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(home.resolve("operator.token"), "the-token\n");
        Settings settings =
                new Settings() {
                    @Override
                    public Path home() {
                        return home;
                    }
                };
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
        api = Api.of(new OperatorGuard(settings), new SearchesResource(log, clock));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unanswered", "frequent"})
    void withoutTheTokenNobodySeesWhatIsSearchedFor(String path) {
        assertEquals(401, api.get("manage/v1/searches/" + path).status());
        assertEquals(null, log.period);
    }

    @Test
    void termsAreListedPageByPage() {
        Answer answer =
                get(
                        "unanswered?from=2026-11-01&to=2026-11-20&language=fr&language=ar"
                                + "&page=2&per_page=1");
        assertEquals(200, answer.status());
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertEquals(
                new SearchPeriod(
                        LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20), Set.of("fr", "ar")),
                log.period);
        assertEquals(
                Api.json(
                                """
                        {"total_items":3,"total_pages":3,"page_number":2,"size":1,
                         "first_page":false,"last_page":false,"empty":false,
                         "contents":[{"words":"dentiste","searches":5,"unanswered":4,
                          "last_day":"2026-11-19"}]}
                        """)
                        .toString(),
                answer.json().toString());
    }

    @Test
    void withoutATimeItIsTheLastThirtyDays() {
        assertEquals(200, get("frequent").status());
        assertEquals(new SearchPeriod(TODAY.minusDays(29), TODAY, Set.of()), log.period);
    }

    @ParameterizedTest
    @CsvSource({
        "from=, from",
        "from=yesterday, from",
        "to=2026-02-30, to",
        "to=%2B999999999-01-01, to",
        "from=2026-11-24, from",
        "language=es, language",
        "page=0, page",
        "per_page=1001, per_page"
    })
    void whatIsAskedForWronglyIsRefused(String query, String parameter) {
        Answer answer = get("frequent?" + query);
        assertEquals(400, answer.status());
        assertEquals(parameter, answer.json().get("parameter").asText());
    }

    private Answer get(String path) {
        return api.get("manage/v1/searches/" + path, "Authorization", "Bearer the-token");
    }

    private static final class Log extends SearchLog {

        private SearchPeriod period;

        @Override
        public ListPage<SearchedTerm> unanswered(SearchPeriod asked, int page, int size) {
            period = asked;
            LocalDate last = LocalDate.of(2026, 11, 19);
            return new ListPage<>(3, List.of(new SearchedTerm("dentiste", 5, 4, last)));
        }

        @Override
        public ListPage<SearchedTerm> frequent(SearchPeriod asked, int page, int size) {
            period = asked;
            return new ListPage<>(0, List.of());
        }
    }
}
