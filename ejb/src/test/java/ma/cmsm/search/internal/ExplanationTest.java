package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.cmsm.search.Explanation;
import ma.cmsm.search.Explanation.By;
import ma.cmsm.search.Explanation.Heard;
import ma.cmsm.search.Explanation.Item;
import ma.cmsm.search.Explanation.Why;
import ma.cmsm.search.Explanation.WordShare;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Position;
import ma.cmsm.search.IndexDocument.Where;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Near;
import ma.cmsm.search.SearchRequest.Occasion;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.lexicon.LexiconData.Form;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a result is what made it. */
class ExplanationTest {

    private static final Lexicon LEXICON =
            new Lexicon(
                    new LexiconData(
                            List.of(
                                    new Term("theme", "sante.soins", "fr", "médecin", 1),
                                    new Term("theme", "sante.soins", "ary", "tbib", 0.9f),
                                    new Term("theme", "sante.soins", "fr", "visite médicale", 0.8f),
                                    new Term("territory", "09.001", "", "Agadir", 1),
                                    new Term("audience", "woman", "fr", "femmes", 1)),
                            List.of(List.of(new Form("enfant", 1), new Form("gosse", 0.8f))),
                            List.of(),
                            Map.of("theme", FacetRole.SUBJECT, "territory", FacetRole.PLACE)));

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @TempDir private Path folder;
    private final Indexes source = new Indexes();
    private LuceneIndex index;

    @BeforeEach
    void build() throws IOException {
        index = new LuceneIndex(folder, CLOCK, () -> LEXICON);
        with("1", "Médecin", "Cabinet à Agadir, visite médicale", "theme=sante.soins");
        with("2", "Accueil", "Visite médicale pour femmes et enfants", "theme=sante");
        with("3", "Dispensaire", "Un gosse malade, une femme enceinte", "theme=sante.soins");
        with("4", "Médecin pour enfants", "Consultation", "audience=woman", "territory=09.001");
        source.with(
                "5",
                Map.of("fr", Indexes.texts("Médecin", "Fermé depuis longtemps peut-être")),
                facts(LONG_AGO, 29.7),
                "theme=sante.soins");
        IndexRebuild.run(index, List.of(source), Runnable::run);
        // A second segment, in which words are as rare as in the first.
        with("6", "Médecin de nuit", "Agadir", "theme=sante.soins", "territory=09.001");
        index.write(source.read(List.of("6")), List.of());
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void with(String id, String name, String description, String... facets) {
        source.with(
                id,
                Map.of("fr", Indexes.texts(name, description)),
                facts(LocalDate.now(CLOCK), 30.42),
                facets);
    }

    private static Facts facts(LocalDate checked, double latitude) {
        Where where = new Where(List.of(new Position(latitude, -9.6)), false, false);
        return new Facts(Optional.of(checked), where, Optional.empty(), Set.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "médecin",
                "tbib agadir",
                "medcin gosse femmes",
                "visite médicale agadir femmes",
                "enfant",
                "pour",
                ""
            })
    void theProductOfTheFactorsIsTheScoreThatOrders(String query) {
        Explanation explained = index.explain("service", asked(query));
        List<SearchHit> found = index.find("service", asked(query)).hits();
        assertFalse(found.isEmpty());
        assertEquals(ids(found), ids(explained.hits().stream().map(Why::hit).toList()));
        for (Why why : explained.hits()) {
            assertEquals(why.hit().score(), why.factors().score(), 1e-6 * why.hit().score());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"médecin", "tbib agadir", "medcin gosse femmes", "visite agadir"})
    void whatWordsAddIsTheirWorth(String query) {
        for (Why why : index.explain("service", asked(query)).hits()) {
            double words = why.words().stream().mapToDouble(WordShare::worth).sum();
            assertEquals(why.factors().words(), words, 1e-5 * words);
        }
    }

    @Test
    void distanceAndHoursAreFactorsOfTheirOwn() {
        Occasion occasion =
                new Occasion(
                        Optional.of(new Near(new Position(30.42, -9.6), 100)),
                        Optional.of(Instant.now(CLOCK)));
        SearchRequest near =
                new SearchRequest("médecin", "fr", Map.of(), occasion, Sort.RELEVANCE, 1, 20);
        for (Why why : index.explain("service", near).hits()) {
            assertEquals(why.hit().score(), why.factors().score(), 1e-6 * why.hit().score());
            assertEquals(0.7f, why.factors().openness());
            assertEquals(why.hit().id().equals("5"), why.factors().distance() < 0.99);
            assertEquals(why.hit().id().equals("5"), why.factors().freshness() < 0.99);
        }
    }

    @Test
    void anEditorSeesByWhichTermsWordsPointWhere() {
        Explanation explained = index.explain("service", asked("visite médicale agadir"));
        assertEquals(
                List.of(
                        new Heard(
                                "visite médicale",
                                "theme",
                                "sante.soins",
                                FacetRole.SUBJECT,
                                0.8f,
                                List.of("visite médicale")),
                        new Heard(
                                "agadir",
                                "territory",
                                "09.001",
                                FacetRole.PLACE,
                                1,
                                List.of("Agadir"))),
                explained.heard());
        assertEquals(
                List.of("visite médicale"),
                index.explain("service", asked("medicale")).heard().get(0).terms());
    }

    @Test
    void anEditorSeesWhichWordsWereTakenForTheSame() {
        Explanation explained = index.explain("service", asked("gosse"));
        assertEquals(List.of("enfant", "gosse"), explained.synonyms().get(0).forms());
        assertTrue(items(explained, "4").anyMatch(item -> item.by() == By.SYNONYM));
    }

    @Test
    void everyWayByWhichAWordWasFoundIsNamed() {
        Explanation explained = index.explain("service", asked("médecin agadir"));
        assertTrue(
                items(explained, "1")
                        .anyMatch(item -> item.by() == By.TEXT && item.in().equals("name")));
        assertTrue(items(explained, "1").anyMatch(item -> item.by() == By.FILED));
        assertTrue(items(explained, "2").anyMatch(item -> item.by() == By.RELATED));
        assertTrue(items(explained, "2").anyMatch(item -> item.by() == By.MENTION));
        Item boost = items(explained, "4").filter(item -> item.by() == By.BOOST).findFirst().get();
        assertEquals("09.001", boost.what());
        assertEquals(0.8f, boost.worth(), 1e-6);
    }

    @Test
    void pagesAreExplainedLikeThoseOfASearch() {
        SearchRequest second = new SearchRequest("médecin", "fr", Map.of(), Sort.RELEVANCE, 2, 2);
        assertEquals(
                ids(index.find("service", second).hits()),
                index.explain("service", second).hits().stream()
                        .map(why -> why.hit().id())
                        .toList());
    }

    private static Stream<Item> items(Explanation explained, String id) {
        return explained.hits().stream()
                .filter(why -> why.hit().id().equals(id))
                .flatMap(why -> why.words().stream())
                .flatMap(word -> word.items().stream());
    }

    private static List<String> ids(List<SearchHit> hits) {
        return hits.stream().map(SearchHit::id).toList();
    }

    private static SearchRequest asked(String query) {
        return SearchRequest.of(query, "fr");
    }
}
