package ma.cmsm.api.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import ma.cmsm.api.Api;
import ma.cmsm.api.Api.Answer;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Settings;
import ma.cmsm.search.StopWord;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.ThesaurusTerm.Key;
import ma.cmsm.search.WordGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconResourcesTest {

    private static final String TOKEN = "Bearer the-token";
    private static final Key SOINS = new Key("theme", "sante", "fr", "soins");
    private static final String ID = "6a5f2a3e-0c5c-4a3c-9d0e-2f6c1d6f7a10";

    @TempDir Path home;

    private final Words words = new Words();
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
                        new LexiconTermsResource(words),
                        new LexiconGroupsResource(words),
                        new LexiconStopWordsResource(words));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, terms",
        "PUT, terms",
        "DELETE, terms",
        "GET, groups",
        "PUT, groups",
        "DELETE, groups",
        "GET, stop-words",
        "PUT, stop-words",
        "DELETE, stop-words"
    })
    void withoutTheTokenNobodyReadsOrChangesWords(String method, String path) {
        Answer answer =
                api.send(
                        method,
                        "manage/v1/lexicon/" + path,
                        "{}".getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json");
        assertEquals(401, answer.status());
        assertEquals(null, words.actor);
    }

    @Test
    void termsAreListedPageByPage() {
        Answer answer = send("GET", "terms?facet=theme&code=a&code=b&language=&page=2&per_page=1");
        assertEquals(200, answer.status());
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertEquals(
                new ThesaurusFilter(Set.of("theme"), Set.of("a", "b"), Set.of("")), words.filter);
        assertEquals(
                Api.json(
                                """
                        {"total_items":3,"total_pages":3,"page_number":2,"size":1,
                         "first_page":false,"last_page":false,"empty":false,
                         "contents":[{"facet":"theme","code":"sante","language":"fr",
                          "text":"soins","weight":0.7,"origin":"shipped","version":4}]}
                        """)
                        .toString(),
                answer.json().toString());
    }

    @Test
    void termsArePutWithTheVersionThatWasSeen() {
        Answer answer =
                send(
                        "PUT",
                        "terms",
                        """
                        {"terms":[{"facet":"theme","code":"sante","language":"fr",
                                   "text":"soins","weight":0.7,"version":4},
                                  {"facet":"territory","code":"09","text":"Souss"}]}
                        """);
        assertEquals(200, answer.status());
        assertEquals(
                List.of(
                        new ThesaurusTerm.Put(SOINS, 0.7f, 4),
                        new ThesaurusTerm.Put(new Key("territory", "09", "", "Souss"), 1, 0)),
                words.put);
        assertTrue(words.actor.isOperator());
        assertEquals(5, answer.json().at("/terms/0/version").asInt());
        assertEquals("edited", answer.json().at("/terms/0/origin").asText());
    }

    @Test
    void aTermIsRemovedWithTheVersionThatWasSeen() {
        Answer answer =
                send("DELETE", "terms?facet=theme&code=sante&language=fr&text=soins&version=4");
        assertEquals(204, answer.status());
        assertEquals(new ThesaurusTerm.Removal(SOINS, 4), words.removed);
    }

    @Test
    void groupsAreListedPutAndRemoved() {
        JsonNode page = send("GET", "groups").json();
        assertEquals(ID, page.at("/contents/0/id").asText());
        assertEquals("femme", page.at("/contents/0/forms/0/text").asText());
        Answer put =
                send(
                        "PUT",
                        "groups",
                        """
                        {"forms":[{"text":"femme"},{"text":"mra","weight":0.5}]}
                        """);
        assertEquals(200, put.status());
        assertEquals(new WordGroup.Put("", Words.FORMS, 0), words.group);
        assertEquals(ID, put.json().get("id").asText());
        assertEquals(204, send("DELETE", "groups?id=" + ID + "&version=2").status());
        assertEquals(ID, words.removedGroup);
    }

    @Test
    void emptyWordsAreListedPutAndRemoved() {
        assertEquals("svp", send("GET", "stop-words").json().at("/contents/0/text").asText());
        Answer put = send("PUT", "stop-words", "{\"text\":\"wakha\"}");
        assertEquals(
                "{\"text\":\"wakha\",\"origin\":\"edited\",\"version\":1}", put.json().toString());
        assertEquals(400, send("PUT", "stop-words", "{\"word\":\"wakha\"}").status());
        assertEquals(400, send("DELETE", "stop-words?text=svp").status());
        assertEquals(204, send("DELETE", "stop-words?text=svp&version=2").status());
        assertEquals("svp", words.removedStopWord);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{} {}",
                "{\"terms\":{}}",
                "{\"terms\":[null]}",
                "{\"terms\":[{\"txt\":\"a\"}]}",
                "{\"terms\":[{\"text\":1}]}",
                "{\"terms\":[{\"weight\":\"1\"}]}",
                "{\"terms\":[{\"version\":1.5}]}",
                "{\"terms\":[],\"more\":1}"
            })
    void whatIsNotInTheFormOfTermsIsRefused(String body) {
        Answer answer = send("PUT", "terms", body);
        assertEquals(400, answer.status());
        assertEquals("/api/problems/invalid-request", answer.json().get("type").asText());
        assertEquals(null, words.put);
    }

    @Test
    void whatIsFarTooMuchIsRefused() {
        assertEquals(413, send("PUT", "terms", " ".repeat(1 << 21)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"terms?facet=theme&text=a", "terms?version=0", "groups?id=a&version=x"})
    void nothingIsRemovedWithoutTheVersionThatWasSeen(String query) {
        Answer answer = send("DELETE", query);
        assertEquals(400, answer.status());
        assertEquals("version", answer.json().get("parameter").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"terms?page=0", "terms?per_page=1001", "groups?page=x", "terms?q=a"})
    void aPageAskedForWronglyIsRefused(String query) {
        assertEquals(400, send("GET", query).status());
    }

    @Test
    void aRefusalSaysWhy() {
        words.failure = new Refused(Refused.Kind.CONFLICT, "search.thesaurus.stale");
        Answer answer = send("PUT", "groups", "{\"forms\":[]}");
        assertEquals(409, answer.status());
        assertEquals("search.thesaurus.stale", answer.json().get("reason").asText());
        assertEquals(
                "Somebody else has changed this since you read it, and nothing was changed."
                        + " Read it again, then try again.",
                answer.json().get("detail").asText());
    }

    private Answer send(String method, String path) {
        return send(method, path, "");
    }

    private Answer send(String method, String path, String body) {
        return api.send(
                method,
                "manage/v1/lexicon/" + path,
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                TOKEN,
                "Accept-Language",
                "en",
                "Content-Type",
                "application/json");
    }

    private static final class Words extends LexiconEditing {

        private static final List<WordGroup.Form> FORMS =
                List.of(new WordGroup.Form("femme", 1), new WordGroup.Form("mra", 0.5f));

        private ThesaurusFilter filter;
        private List<ThesaurusTerm.Put> put;
        private ThesaurusTerm.Removal removed;
        private WordGroup.Put group;
        private String removedGroup;
        private String removedStopWord;
        private Actor actor;
        private RuntimeException failure;

        @Override
        public ListPage<ThesaurusTerm> terms(ThesaurusFilter asked, int page, int size, Actor by) {
            filter = asked;
            return new ListPage<>(3, List.of(new ThesaurusTerm(SOINS, 0.7f, true, 4)));
        }

        @Override
        public List<ThesaurusTerm> putTerms(List<ThesaurusTerm.Put> terms, Actor by) {
            put = terms;
            actor = by;
            return terms.stream()
                    .map(one -> new ThesaurusTerm(one.key(), one.weight(), false, 5))
                    .toList();
        }

        @Override
        public void removeTerm(ThesaurusTerm.Removal term, Actor by) {
            removed = term;
        }

        @Override
        public ListPage<WordGroup> groups(String text, int page, int size, Actor by) {
            return new ListPage<>(1, List.of(new WordGroup(ID, FORMS, true, 1)));
        }

        @Override
        public WordGroup putGroup(WordGroup.Put asked, Actor by) {
            if (failure != null) {
                throw failure;
            }
            group = asked;
            return new WordGroup(ID, asked.forms(), false, 2);
        }

        @Override
        public void removeGroup(String id, long version, Actor by) {
            removedGroup = id;
        }

        @Override
        public ListPage<StopWord> stopWords(String text, int page, int size, Actor by) {
            return new ListPage<>(1, List.of(new StopWord("svp", true, 2)));
        }

        @Override
        public StopWord addStopWord(String text, Actor by) {
            actor = by;
            return new StopWord(text, false, 1);
        }

        @Override
        public void removeStopWord(String text, long version, Actor by) {
            removedStopWord = text;
        }
    }
}
