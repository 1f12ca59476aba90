package ma.cmsm.api.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.cmsm.api.Api;
import ma.cmsm.api.Api.Answer;
import ma.cmsm.search.IndexDocument.Position;
import ma.cmsm.search.SearchRequest.Near;
import ma.cmsm.search.SearchRequest.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicesResourceTest {

    private final FakeDirectory directory = new FakeDirectory(45);
    private final Api api = Api.of(directory.resource());

    @Test
    void aListIsAPageOfHsds() {
        JsonNode page = api.get("hsds/services").json();
        assertEquals(
                Api.json(
                        """
                        {"total_items":45,"total_pages":3,"page_number":1,"size":20,
                         "first_page":true,"last_page":false,"empty":false}
                        """),
                withoutContents(page));
        assertEquals("0", page.at("/contents/0/id").asText());
    }

    @Test
    void theLastPageIsTheLast() {
        JsonNode page = api.get("hsds/services?page=3").json();
        assertEquals(5, page.get("size").asInt());
        assertTrue(page.get("last_page").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "2147483648", "999999999999999999"})
    void aPageBehindTheLastIsEmpty(String number) {
        Answer answer = api.get("hsds/services?page=" + number);
        assertEquals(200, answer.status());
        assertTrue(answer.json().get("empty").asBoolean());
        assertEquals(0, answer.json().get("contents").size());
        assertEquals(number, answer.json().get("page_number").asText());
    }

    @Test
    void aPageTooDeepToTurnToIsRefusedAndSaysHowToHaveEverything() {
        directory.services = 30_000;
        assertEquals(200, api.get("hsds/services?per_page=100&page=200").status());
        Answer answer = api.get("hsds/services?per_page=100&page=201");
        assertEquals(400, answer.status());
        assertTrue(answer.json().toString().contains("format=ndjson"), answer::text);
        assertEquals(200, api.get("hsds/services?per_page=100&page=301").status());
    }

    @Test
    void aThousandUnknownTermsAreNoMoreThanOne() {
        String terms =
                IntStream.range(0, 1_000)
                        .mapToObj("taxonomy_term_id=00000000-0000-4000-8000-%012d"::formatted)
                        .collect(Collectors.joining("&"));
        api.get("hsds/services?" + terms);
        assertEquals(1, directory.asked.get(0).filters().get("taxonomy_term_id").size());
    }

    @Test
    void withoutAnyServiceThereIsOneEmptyPage() {
        directory.services = 0;
        JsonNode page = api.get("hsds/services").json();
        assertEquals(
                Api.json(
                        """
                        {"total_items":0,"total_pages":0,"page_number":1,"size":0,
                         "first_page":true,"last_page":true,"empty":true}
                        """),
                withoutContents(page));
    }

    @Test
    void theSearchIsAskedAsThePageForPeopleAsksIt() {
        api.get("hsds/services?search=%20h%C3%B4pital&lang=ar&per_page=7&page=2");
        var request = directory.asked.get(0);
        assertEquals("hôpital", request.query());
        assertEquals("ar", request.language());
        assertEquals(7, request.perPage());
        assertEquals(2, request.page());
    }

    @Test
    void aTermIsAFilterOfItsTaxonomy() {
        api.get("hsds/services?taxonomy_term_id=" + FakeDirectory.TERM.toUpperCase());
        assertEquals(Map.of("theme", Set.of("sante.hopital")), directory.asked.get(0).filters());
    }

    @Test
    void anUnknownTermFindsNothingRatherThanEverything() {
        String unknown = "00000000-0000-4000-8000-000000000000";
        api.get(
                "hsds/services?taxonomy_term_id="
                        + unknown
                        + "&taxonomy_term_id="
                        + FakeDirectory.TERM);
        assertEquals(
                Map.of(
                        "taxonomy_term_id", Set.of(unknown),
                        "theme", Set.of("sante.hopital")),
                directory.asked.get(0).filters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=x",
                "page=",
                "page=99999999999999999999",
                "per_page=101",
                "per_page=0",
                "format=xml",
                "lang=de",
                "taxonomy_term_id=theme",
                "page=1&page=2",
                "welcome=everybody",
                "near=NaN,NaN",
                "near=91,0",
                "near=",
                "near=00.000",
                "near=30.42,-9.60&near=1,1",
                "radius=5",
                "open=garbage",
                "open=2026-02-30T09:00",
                "open=2099-12-31T09:00",
                "open="
            })
    void aWrongValueIsAProblemThatNamesTheParameter(String query) {
        Answer answer = api.get("hsds/services?" + query);
        assertEquals(400, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("/api/problems/invalid-parameter", answer.json().get("type").asText());
        assertEquals(query.split("=")[0], answer.json().get("parameter").asText());
        assertTrue(directory.asked.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "1e9", "NaN", "-3", ""})
    void aRadiusThatIsNoneIsAProblemThatNamesIt(String radius) {
        Answer answer = api.get("hsds/services?near=30.42,-9.60&radius=" + radius);
        assertEquals(400, answer.status());
        assertEquals("radius", answer.json().get("parameter").asText());
    }

    @Test
    void whereAndWhenAreAskedAsThePageForPeopleAsksThem() {
        Optional<Near> agadir = Optional.of(new Near(new Position(30.42, -9.6), 10));
        Optional<Instant> nine = Optional.of(Instant.parse("2026-11-24T09:00:00Z"));
        api.get("hsds/services?near=30.42,-9.6&radius=10&open=now");
        api.get("hsds/services?near=09.001.01.01&radius=10&open=2026-11-24T10:00");
        assertEquals(new Occasion(agadir, nine), directory.asked.get(0).occasion());
        assertEquals(new Occasion(agadir, nine), directory.asked.get(1).occasion());
    }

    @Test
    void anAnswerOfWhatIsOpenNowIsGoodForAMinute() {
        String now = api.get("hsds/services?open=now").header("ETag");
        assertEquals(
                now, api.get("hsds/services?open=2026-11-24T10:00").header("ETag"), "one moment");
        assertNotEquals(now, api.get("hsds/services?open=2026-11-24T10:01").header("ETag"));
    }

    @Test
    void anUnknownParameterIsAProblemThatListsTheKnownOnes() {
        Answer answer = api.get("hsds/services?serach=x&lang=en");
        assertEquals(400, answer.status());
        assertEquals("serach", answer.json().get("parameter").asText());
        assertEquals(
                Api.json(
                        "[\"format\",\"lang\",\"near\",\"open\",\"page\",\"per_page\",\"radius\",\"search\","
                                + "\"taxonomy_term_id\",\"welcome\"]"),
                answer.json().get("allowed"));
        assertTrue(answer.json().get("detail").asText().startsWith("The parameter “serach”"));
    }

    @Test
    void everythingComesAsLines() {
        directory.services = 250;
        Answer answer = api.get("hsds/services?format=ndjson&lang=fr");
        assertEquals("application/x-ndjson", answer.header("Content-Type"));
        assertEquals(250, answer.lines().size());
        assertEquals("249", answer.lines().get(249).get("id").asText());
    }

    @Test
    void linesOfNothingAreNoLines() {
        directory.services = 0;
        assertEquals("", api.get("hsds/services?format=ndjson").text());
    }

    @Test
    void headMakesNoLines() {
        Answer answer = api.send("HEAD", "hsds/services?format=ndjson", new byte[0]);
        assertEquals(200, answer.status());
        assertEquals(1, directory.asked.size());
        assertEquals(0, answer.body().length);
    }

    @Test
    void oneServiceIsFoundByItsId() {
        Answer answer = api.get("hsds/services/7?lang=en");
        assertEquals(200, answer.status());
        assertEquals("en", answer.json().get("text_language").asText());
        assertEquals("en", answer.header("Content-Language"));
    }

    @Test
    void anUnknownIdIsNotFound() {
        Answer answer = api.get("hsds/services/77", "Accept-Language", "ar");
        assertEquals(404, answer.status());
        assertEquals("/api/problems/not-found", answer.json().get("type").asText());
        assertEquals("max-age=30", answer.header("Cache-Control"));
        assertEquals("ar", answer.header("Content-Language"));
        assertEquals("غير موجود", answer.json().get("title").asText());
    }

    @Test
    void whileThereIsNoIndexItSaysWhenToComeBack() {
        directory.indexAway = true;
        for (String format : new String[] {"json", "ndjson"}) {
            Answer answer = api.get("hsds/services?lang=en&format=" + format);
            assertEquals(503, answer.status());
            assertEquals("10", answer.header("Retry-After"));
            assertEquals("no-store", answer.header("Cache-Control"));
            assertEquals("search.not-ready", answer.json().get("reason").asText());
        }
    }

    @Test
    void aFaultOfOursTellsNothingButItsNumber() {
        directory.broken = true;
        Answer answer = api.get("hsds/services");
        assertEquals(500, answer.status());
        assertTrue(!answer.text().contains("secret") && !answer.text().contains("Exception"));
        assertEquals(
                "urn:uuid:" + answer.header("X-Request-Id"),
                answer.json().get("instance").asText());
    }

    @Test
    void otherMethodsAndFormsAreRefusedAsProblems() {
        Answer post = api.send("POST", "hsds/services", new byte[0]);
        assertEquals(405, post.status());
        assertTrue(post.header("Allow").contains("GET"));
        assertEquals("/api/problems/method-not-allowed", post.json().get("type").asText());
        Answer image = api.get("hsds/services", "Accept", "image/png");
        assertEquals(406, image.status());
        assertEquals("application/problem+json", image.header("Content-Type"));
        assertEquals(404, api.get("nowhere").status());
    }

    @Test
    void anyPageOfTheWebMayReadIt() {
        assertEquals("*", api.get("hsds/services").header("Access-Control-Allow-Origin"));
        assertEquals("*", api.get("hsds/services/77").header("Access-Control-Allow-Origin"));
        Answer options = api.send("OPTIONS", "hsds/services?search=x", new byte[0]);
        assertEquals(200, options.status());
        assertEquals("GET, HEAD, OPTIONS", options.header("Access-Control-Allow-Methods"));
    }

    @Test
    void whatOneHasIsNotSentAgainUntilTheIndexChanges() {
        String tag = api.get("hsds/services?lang=fr&search=a").header("ETag");
        assertTrue(tag.startsWith("W/"), tag);
        Answer again = api.get("hsds/services?search=a&lang=fr", "If-None-Match", tag);
        assertEquals(304, again.status());
        assertEquals(0, again.body().length);
        assertEquals(tag, again.header("ETag"));
        assertTrue(again.header("Cache-Control").startsWith("public, max-age=60, s-maxage=300"));
        assertEquals(1, directory.asked.size());

        directory.generation++;
        assertEquals(200, api.get("hsds/services?search=a&lang=fr", "If-None-Match", tag).status());
    }

    @Test
    void whatOneHasIsSentAgainTheNextDay() {
        String tag = api.get("hsds/services?lang=fr").header("ETag");
        FakeDirectory later = new FakeDirectory(45);
        later.now = later.now.plus(Duration.ofDays(1));
        Api tomorrow = Api.of(later.resource());
        assertNotEquals(tag, tomorrow.get("hsds/services?lang=fr").header("ETag"));
    }

    @Test
    void aPointIsCutToAKilometreAsOnThePages() {
        api.get("hsds/services?near=30.427911,-9.598107");
        assertEquals(
                new Position(30.43, -9.6),
                directory.asked.get(0).occasion().near().orElseThrow().from());
    }

    @Test
    void everyQuestionHasItsOwnTag() {
        String tag = api.get("hsds/services?lang=fr").header("ETag");
        for (String other : new String[] {"lang=ar", "lang=fr&page=2", "lang=fr&format=ndjson"}) {
            assertNotEquals(tag, api.get("hsds/services?" + other).header("ETag"), other);
        }
    }

    @Test
    void aConditionThatCannotBeReadIsAsGoodAsNone() {
        for (String broken : new String[] {"\"", "abc", "W/", "\"a"}) {
            assertEquals(200, api.get("hsds/services/1", "If-None-Match", broken).status());
        }
    }

    @Test
    void whatWasWithdrawnIsNotFoundWhateverOneHas() {
        String tag = api.get("hsds/services/7").header("ETag");
        directory.services = 0;
        assertEquals(404, api.get("hsds/services/7", "If-None-Match", tag).status());
    }

    @Test
    void cachesLookAtTheLanguageOnlyWhereItWasNegotiated() {
        assertEquals("Accept-Encoding", api.get("hsds/services?lang=fr").header("Vary"));
        assertEquals("Accept-Encoding, Accept-Language", api.get("hsds/services").header("Vary"));
    }

    private static JsonNode withoutContents(JsonNode page) {
        return ((ObjectNode) page.deepCopy()).without("contents");
    }
}
