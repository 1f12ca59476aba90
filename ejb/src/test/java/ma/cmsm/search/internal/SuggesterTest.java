package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.Highlights;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.Suggestions;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.lexicon.LexiconData.Form;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the search says besides what it found. */
class SuggesterTest {

    private static final Lexicon LEXICON =
            new Lexicon(
                    new LexiconData(
                            List.of(
                                    new Term("theme", "sante.grossesse", "fr", "accouchement", 1),
                                    new Term("theme", "sante.grossesse", "ary", "l7amla", 1),
                                    new Term("theme", "sante.medecin", "fr", "médecin", 1),
                                    new Term("theme", "sante.medecin", "ar", "طبيب", 1),
                                    new Term("place", "agadir", "", "Agadir", 1),
                                    new Term("theme", "aide", "fr", "agence", 1),
                                    new Term("theme", "vide", "fr", "aga", 1),
                                    new Term("audience", "woman", "fr", "accueil femmes", 1)),
                            List.of(List.of(new Form("avocat", 1), new Form("محامي", 1))),
                            List.of("je", "cherche"),
                            Map.of("theme", FacetRole.SUBJECT, "place", FacetRole.PLACE)));

    @TempDir private Path folder;
    private LuceneIndex index;

    @BeforeEach
    void build() throws IOException {
        Indexes services =
                new Indexes()
                        .with("a", "fr", "Accompagnement des mères", "", "theme=sante.grossesse")
                        .with("b", "ar", "محامي", "", "theme=droits")
                        .with("c", "fr", "Docteur", "", "theme=sante.medecin", "place=agadir")
                        .with("d", "fr", "Autre docteur", "", "theme=sante.medecin")
                        .with("e", "fr", "Bureau", "", "theme=aide")
                        .with("f", "fr", "Maison", "", "place=agadir");
        index = new LuceneIndex(folder, Clock.systemUTC(), () -> LEXICON);
        IndexRebuild.run(index, List.of(services), Runnable::run);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aBeginningSuggestsSubjectsAndPlacesAndNames() {
        Suggestions suggestions = index.suggest("service", "acc", "fr");
        assertEquals("sante.grossesse", suggestions.names().get(0).code());
        assertEquals(List.of("a"), suggestions.hits().stream().map(SearchHit::id).toList());
        assertEquals("agadir", index.suggest("service", "aga", "fr").names().get(0).code());
    }

    @Test
    void whatMoreServicesOfferComesFirstAndWhatNoneOffersNotAtAll() {
        List<String> codes =
                index.suggest("service", "ag", "fr").names().stream()
                        .map(Suggestions.Name::code)
                        .toList();
        assertEquals(List.of("agadir", "aide"), codes);
    }

    @Test
    void whoOrHowIsNoSuggestionByItself() {
        assertTrue(
                index.suggest("service", "acc", "fr").names().stream()
                        .noneMatch(name -> name.facet().equals("audience")));
    }

    @Test
    void aSlipInABeginningIsForgiven() {
        assertEquals(
                "sante.grossesse",
                index.suggest("service", "acouchement", "fr").names().get(0).code());
    }

    @Test
    void whoHasOnlySomeOfTheWordsIsNoSuggestion() {
        assertEquals(List.of("d"), hits("autre doc"));
        assertEquals(List.of(), hits("autre mer"));
    }

    private List<String> hits(String typed) {
        return index.suggest("service", typed, "fr").hits().stream().map(SearchHit::id).toList();
    }

    @Test
    void nothingTypedSuggestsNothing() {
        assertEquals(new Suggestions(List.of(), List.of()), index.suggest("service", " ' ", "fr"));
    }

    @Test
    void aSlipIsCorrectedAndSaid() {
        SearchResult result = find("medcin");
        assertEquals("médecin", result.reading().corrected());
        assertEquals(2, result.total());
    }

    @Test
    void arabicInLatinLettersIsReadByItsSound() {
        assertEquals("طبيب", find("6bib").reading().corrected());
        assertEquals(2, find("6bib").total());
    }

    @Test
    void whatIsKnownIsTakenAsItStands() {
        assertEquals("", find("je cherche médecin").reading().corrected());
        assertTrue(find("médecin").reading().complete());
    }

    @Test
    void aPlaceOrdersAndHidesNothing() {
        SearchResult result = find("médecin agadir");
        assertEquals(List.of("c", "d"), result.hits().stream().map(SearchHit::id).toList());
    }

    @Test
    void wordsNobodyKnowsAreNamed() {
        assertEquals(List.of("zzqxv"), find("médecin zzqxv").reading().unknown());
    }

    @Test
    void aTextIsMarkedInWhicheverLanguageItSaysTheSame() {
        SearchResult result = find("avocat");
        assertEquals(List.of("b"), result.hits().stream().map(SearchHit::id).toList());
        Highlights highlights = new Highlights(result.reading().marked());
        assertEquals(List.of(new Highlights.Span(0, 7)), highlights.in("المحامي هنا", "ar"));
        assertEquals(List.of(new Highlights.Span(4, 11)), highlights.in("Des avocats", "fr"));
    }

    private SearchResult find(String query) {
        return index.find("service", SearchRequest.of(query, "fr"));
    }
}
