package ma.cmsm.api.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import ma.cmsm.api.Api;
import ma.cmsm.api.Api.Answer;
import ma.cmsm.api.http.Json;
import ma.cmsm.directory.HsdsQueries;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.platform.Settings;
import ma.cmsm.search.Explanation;
import ma.cmsm.search.Explanation.By;
import ma.cmsm.search.Explanation.Factors;
import ma.cmsm.search.Explanation.Heard;
import ma.cmsm.search.Explanation.Item;
import ma.cmsm.search.Explanation.SameMeaning;
import ma.cmsm.search.Explanation.Why;
import ma.cmsm.search.Explanation.WordShare;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult.Reading;
import ma.cmsm.search.ServiceSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchExplanationResourceTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @TempDir Path home;

    private final Search search = new Search();
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
        api =
                Api.of(
                        new OperatorGuard(settings),
                        new SearchExplanationResource(
                                search,
                                new Names(),
                                Taxonomies.holding(List.of()),
                                Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @Test
    void withoutTheTokenNothingIsExplained() {
        assertEquals(401, api.get("manage/v1/searches/explain?search=tbib").status());
        assertEquals(null, search.asked);
    }

    @Test
    void everyShareOfTheScoreIsNamed() {
        Answer answer = get("search=%20tbib&page=2&per_page=3&open=now&lang=ar");
        assertEquals(200, answer.status());
        assertEquals("tbib", search.asked.query());
        assertEquals(2, search.asked.page());
        assertEquals(NOW, search.asked.occasion().openAt().orElseThrow());
        assertEquals(
                Api.json(
                                """
                        {"total_items":4,"total_pages":2,"page_number":2,
                         "corrected":"طبيب","complete":true,"unknown":["zzz"],
                         "heard":[{"words":"طبيب","facet":"theme","code":"sante",
                           "role":"subject","weight":0.5,"terms":["طبيب"]}],
                         "synonyms":[{"words":"طبيب","forms":["médecin","طبيب"]}],
                         "contents":[{"id":"7","name":"7 ar","score":1.5,
                           "factors":{"words":2.0,"completeness":1.0,"boost":1.5,
                             "freshness":1.0,"distance":1.0,"openness":0.5,"audience":1.0},
                           "words":[{"word":"طبيب","worth":2.0,"trust":0.5,"text":2.0,
                             "text_weight":0.5,"meaning":3.0,
                             "by":[{"way":"filed","in":"theme","what":"sante","worth":3.0}]}]}]}
                        """)
                        .toString(),
                answer.json().toString());
    }

    @ParameterizedTest
    @CsvSource({"page=0, page", "near=NaN, near", "format=ndjson, format", "lang=es, lang"})
    void whatIsAskedForWronglyIsRefused(String query, String parameter) {
        Answer answer = get(query);
        assertEquals(400, answer.status());
        assertEquals(parameter, answer.json().get("parameter").asText());
    }

    private Answer get(String query) {
        return api.get("manage/v1/searches/explain?" + query, "Authorization", "Bearer the-token");
    }

    private static final class Search extends ServiceSearch {

        private SearchRequest asked;

        @Override
        public Explanation explain(SearchRequest request) {
            asked = request;
            Item item = new Item(By.FILED, "theme", "sante", 3);
            return new Explanation(
                    4,
                    2,
                    2,
                    new Reading("طبيب", List.of("zzz"), true, List.of(), List.of(), Set.of()),
                    List.of(
                            new Heard(
                                    "طبيب",
                                    "theme",
                                    "sante",
                                    FacetRole.SUBJECT,
                                    0.5f,
                                    List.of("طبيب"))),
                    List.of(new SameMeaning("طبيب", List.of("médecin", "طبيب"))),
                    List.of(
                            new Why(
                                    new SearchHit("7", 1.5f, new byte[0]),
                                    List.of(new WordShare("طبيب", 0.5f, 2, 0.5f, 3, List.of(item))),
                                    new Factors(2, 1, 1.5f, 1, 1, 0.5f, 1))));
        }
    }

    private static final class Names extends HsdsQueries {
        @Override
        public ObjectNode full(SearchHit hit, String language) {
            return Json.object().put("name", hit.id() + " " + language);
        }
    }
}
