package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.search.IndexDocument.Texts;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.FacetCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor types, and what is found. */
class SearchTest {

    @TempDir private Path folder;
    private final Indexes source = new Indexes();
    private LuceneIndex index;

    @AfterEach
    void close() {
        if (index != null) {
            index.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hôpital, hopital",
        "hopital, hopital",
        "HÔPITAUX, hopital",
        "l’hôpital, hopital",
        "المستشفى, hopital",
        "مستشفى, hopital",
        "hospitals, hopital",
        "demande d'asile, asile",
        "asile, asile",
        "بطاقة الاقامة, sejour",
        "بطاقة الإقامة, sejour",
        "carte de sejour, sejour",
        "residence permit, sejour",
        "women, femmes",
        "woman's, femmes",
        "النساء, femmes",
        "O.I.M., oim",
        "oim, oim",
        "أݣادير, agadir",
        "أكادير, agadir",
        "اكادير, agadir",
        "oeuvre, agadir",
    })
    void aWordIsFoundInAnyLanguageAndSpelling(String query, String id) {
        sampleServices();
        assertEquals(List.of(id), found(query));
    }

    @Test
    void wordsOfDifferentLanguagesMeetInOneQuery() {
        sampleServices();
        assertEquals(List.of("hopital"), found("hospital المستشفى Tiznit"));
    }

    @Test
    void whatHasMoreOfTheWordsComesFirst() {
        open(
                source.with("a", "fr", "Asile", "")
                        .with("b", "fr", "Asile et hôpital", "")
                        .with("c", "fr", "Hôpital", ""));
        assertEquals("b", found("hôpital asile").get(0));
        assertEquals(3, found("hôpital asile").size());
    }

    @Test
    void stopWordsNeedNotBeFound() {
        sampleServices();
        assertEquals(List.of("hopital"), found("where is the hôpital des"));
    }

    @Test
    void aQueryOfStopWordsOnlyStillFinds() {
        open(source.with("a", "fr", "Pour tous", "").with("b", "fr", "Rien", ""));
        assertEquals(List.of("a"), found("pour"));
    }

    @Test
    void aNameCountsMoreThanADescription() {
        open(
                source.with("b", "fr", "Soins", "médecin")
                        .with("a", "fr", "Médecin", "soins à domicile pour tous"));
        assertEquals(List.of("a", "b"), found("médecin"));
    }

    @Test
    void theAccentAsTypedCountsMoreThanAnotherOne() {
        open(source.with("a", "fr", "Péché", "").with("b", "fr", "Pêche", ""));
        assertEquals(List.of("b", "a"), found("pêche"));
        assertEquals(List.of("a", "b"), found("péché"));
    }

    @Test
    void equalScoresAreOrderedByNameAndThenById() {
        open(
                source.with("3", "fr", "Zoo aide", "")
                        .with("2", "fr", "Atelier aide", "")
                        .with("1", "fr", "Atelier aide", ""));
        assertEquals(List.of("1", "2", "3"), found("aide"));
    }

    @Test
    void namesAreOrderedAsTheReadersLanguageDoes() {
        open(
                source.with("z", Map.of("fr", Indexes.texts("Zone", ""), "ar", name("أمل")))
                        .with("e", Map.of("fr", Indexes.texts("Écoute", ""), "ar", name("بيت")))
                        .with("f", Map.of("fr", Indexes.texts("ferme", ""), "ar", name("يد"))));
        assertEquals(List.of("e", "f", "z"), ids(find("", "fr", Sort.NAME, 1, 20)));
        assertEquals(List.of("z", "e", "f"), ids(find("", "ar", Sort.NAME, 1, 20)));
    }

    @Test
    void anEmptyQueryFindsEverythingInOrderOfName() {
        sampleServices();
        SearchResult result = index.find("service", SearchRequest.of("", "fr"));
        assertEquals(6, result.total());
        assertEquals(0, result.hits().get(0).score());
    }

    @Test
    void aHitCarriesWhatWasPublished() {
        sampleServices();
        SearchHit hit = index.find("service", SearchRequest.of("hôpital", "fr")).hits().get(0);
        assertEquals("json of hopital", new String(hit.representation()));
        assertEquals("json of asile", new String(index.published("service", "asile").get()));
        assertFalse(index.published("service", "nobody").isPresent());
        assertFalse(index.published("page", "asile").isPresent());
    }

    @Test
    void aPageBehindTheEndIsTheLastPage() {
        numbered(7);
        SearchResult result = find("", "fr", Sort.NAME, 1_000_000_000, 3);
        assertEquals(3, result.page());
        assertEquals(3, result.pages());
        assertEquals(List.of("6"), ids(result));
    }

    @Test
    void pagesTogetherGiveEveryHitOnce() {
        numbered(7);
        assertEquals(List.of("0", "1", "2"), ids(find("aide", "fr", Sort.RELEVANCE, 1, 3)));
        assertEquals(List.of("3", "4", "5"), ids(find("aide", "fr", Sort.RELEVANCE, 2, 3)));
        assertEquals(List.of("6"), ids(find("aide", "fr", Sort.RELEVANCE, 3, 3)));
    }

    @Test
    void whoWantsHitsAloneGetsTheSameOnesAndNoCounts() {
        open(
                source.with("a", "fr", "Aide A", "", "theme=sante")
                        .with("b", "fr", "Aide B", "", "theme=droits"));
        SearchRequest request = SearchRequest.of("aide", "fr");
        SearchResult counted = index.find("service", request);
        SearchResult uncounted = index.find("service", request.uncounted());
        assertEquals(ids(counted), ids(uncounted));
        assertEquals(counted.total(), uncounted.total());
        assertFalse(counted.facets().isEmpty());
        assertTrue(uncounted.facets().isEmpty());
    }

    @Test
    void theIdsOfAllAreThoseOfThePagesInTheirOrder() {
        numbered(7);
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            paged.addAll(ids(find("aide", "fr", Sort.RELEVANCE, page, 3)));
        }
        assertEquals(paged, index.ids("service", SearchRequest.of("aide", "fr")));
        assertEquals(List.of(), index.ids("service", SearchRequest.of("xqzt", "fr")));
    }

    @Test
    void nothingFoundIsOneEmptyPage() {
        sampleServices();
        SearchResult result = index.find("service", SearchRequest.of("xqzt", "fr"));
        assertEquals(0, result.total());
        assertEquals(1, result.page());
        assertEquals(1, result.pages());
        assertTrue(result.hits().isEmpty());
        assertTrue(result.facets().isEmpty());
    }

    @Test
    void anEmptyIndexAnswers() {
        open(source);
        assertEquals(0, index.find("service", SearchRequest.of("", "fr")).total());
        assertEquals(0, index.find("service", SearchRequest.of("aide", "fr")).total());
    }

    @Test
    void theCountsOfAFacetIgnoreItsOwnFilterOnly() {
        open(
                source.with("a", "fr", "Aide A", "", "fee=free", "theme=sante")
                        .with("b", "fr", "Aide B", "", "fee=paid", "theme=sante")
                        .with("c", "fr", "Aide C", "", "fee=paid", "theme=droits"));
        SearchResult result = filtered("aide", Map.of("fee", Set.of("free")));
        assertEquals(List.of("a"), ids(result));
        assertEquals(
                List.of(new FacetCount("paid", 2), new FacetCount("free", 1)),
                result.facets().get("fee"));
        assertEquals(List.of(new FacetCount("sante", 1)), result.facets().get("theme"));
    }

    @Test
    void withinAFacetAnyCodeMatchesAndBetweenFacetsAllMust() {
        open(
                source.with("a", "fr", "A", "", "fee=free", "theme=sante,sante.soins")
                        .with("b", "fr", "B", "", "fee=paid", "theme=sante")
                        .with("c", "fr", "C", "", "fee=paid", "theme=droits")
                        .with("d", "fr", "D", ""));
        assertEquals(
                List.of("a", "b", "c"), ids(filtered("", Map.of("fee", Set.of("free", "paid")))));
        assertEquals(
                List.of("b"),
                ids(filtered("", Map.of("fee", Set.of("paid"), "theme", Set.of("sante")))));
        assertEquals(4, filtered("", Map.of("fee", Set.of())).total());
    }

    @Test
    void unknownFacetsAndCodesMatchNothing() {
        open(source.with("a", "fr", "A", "", "fee=free"));
        assertEquals(0, filtered("", Map.of("fee", Set.of("dear"))).total());
        assertEquals(0, filtered("", Map.of("colour", Set.of("red"))).total());
        assertEquals(0, filtered("", Map.of("", Set.of("service\u0000"))).total());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
                "name:hôpital OR *:*",
                "[* TO *]",
                "/.*/",
                "\u0000\u0001\u001f",
                "\ud800",
                "a\udfff b",
                "\u202e\u200f\u2066",
                "'",
                "l'",
                "''''s",
                "...",
                "ـــــ",
                "\u0650\u0651",
                "😀🏥",
                "%00%ff<script>alert(1)</script>",
            })
    void junkIsAnsweredSensibly(String junk) {
        sampleServices();
        assertTrue(index.find("service", SearchRequest.of(junk, "fr")).total() <= 6);
    }

    @Test
    void marksThatAreNotSeenDoNotHideAWord() {
        sampleServices();
        assertEquals(List.of("hopital"), found("\u202bhô\u200dpi\u00adtal\u202c"));
        assertEquals(List.of("hopital"), found("ho\u0302pital"));
    }

    @Test
    void anEndlessQueryIsCut() {
        sampleServices();
        assertEquals(List.of("hopital"), found("hôpital ".repeat(100_000)));
        assertEquals(List.of(), found("x".repeat(100_000)));
    }

    @Test
    void aThousandFiltersAreAnswered() {
        sampleServices();
        Map<String, Set<String>> filters = new java.util.HashMap<>();
        for (int i = 0; i < 1000; i++) {
            filters.put("facet" + i, Set.of("code"));
        }
        assertEquals(0, filtered("", filters).total());
    }

    private void sampleServices() {
        open(
                source.with(
                                "hopital",
                                Map.of(
                                        "fr",
                                        new Texts("Hôpital Hassan", "", "Tiznit", "soins"),
                                        "ar",
                                        name("المستشفى"),
                                        "en",
                                        name("Hospital")))
                        .with("asile", "fr", "Demande d’asile", "")
                        .with(
                                "sejour",
                                Map.of(
                                        "fr",
                                        new Texts("Carte de séjour", "", "", ""),
                                        "ar",
                                        name("بطاقة الإقامة"),
                                        "en",
                                        new Texts("Papers", "", "", "Residence permits")))
                        .with(
                                "femmes",
                                Map.of(
                                        "fr",
                                        name("Centre d'écoute"),
                                        "ar",
                                        new Texts("مركز", "", "", "العنف ضد النساء"),
                                        "en",
                                        new Texts("Centre", "", "", "women, a woman")))
                        .with("oim", "fr", "OIM", "")
                        .with("agadir", "ar", "œuvre", "أكادير"));
    }

    private void numbered(int services) {
        for (int i = 0; i < services; i++) {
            source.with(String.valueOf(i), "fr", "Aide numéro " + i, "");
        }
        open(source);
    }

    private static Texts name(String name) {
        return Indexes.texts(name, "");
    }

    private void open(Indexes services) {
        index = new LuceneIndex(folder, Clock.systemUTC());
        try {
            IndexRebuild.run(index, List.of(services), Runnable::run);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private List<String> found(String query) {
        return ids(index.find("service", SearchRequest.of(query, "fr")));
    }

    private SearchResult find(String query, String language, Sort sort, int page, int perPage) {
        return index.find(
                "service", new SearchRequest(query, language, Map.of(), sort, page, perPage));
    }

    private SearchResult filtered(String query, Map<String, Set<String>> filters) {
        return index.find(
                "service", new SearchRequest(query, "fr", filters, Sort.RELEVANCE, 1, 20));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(SearchHit::id).toList();
    }
}
