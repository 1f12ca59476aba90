package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.internal.publish.TaxonomyNames;
import ma.cmsm.search.Explanation.Why;
import ma.cmsm.search.Explanation.WordShare;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Texts;
import ma.cmsm.search.IndexDocument.Where;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconFiles;
import ma.cmsm.testing.ShippedTaxonomies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others are filed under what the words mean, and are fresher. */
class CalledTest {

    private static final Facts FRESH =
            new Facts(Optional.of(LocalDate.now()), Where.UNKNOWN, Optional.empty(), Set.of());

    @TempDir private Path folder;
    private LuceneIndex index;

    @BeforeEach
    void build() throws IOException {
        Lexicon lexicon =
                new Lexicon(
                        LexiconKeeper.data(
                                LexiconFiles.read(),
                                List.of(new TaxonomyNames(ShippedTaxonomies.read()))));
        index = new LuceneIndex(folder, Clock.systemUTC(), () -> lexicon);
        Indexes source = new Indexes();
        String body = "Repas, accueil de jour et de nuit, soutien psychologique.";
        for (int i = 0; i < 12; i++) {
            String[] filed = {"theme=besoins,besoins.repas,sante,sante.psychologie"};
            source.with("filed" + i, Map.of("fr", texts("Repas " + i, "Aide", body)), FRESH, filed);
        }
        named(source, "soup", texts("La marmite\nSoupe Populaire", "Aide", ""));
        named(source, "door", texts("Cours", "Association d'aide psychologique\nAAP", ""));
        source.with(
                "listening",
                Map.of("fr", texts("Écoute", "", ""), "ar", texts("الاستماع", "", "")),
                Facts.NONE,
                "theme=communaute");
        IndexRebuild.run(index, List.of(source), Runnable::run);
    }

    private static void named(Indexes source, String id, Texts texts) {
        source.with(id, Map.of("fr", texts), Facts.NONE, "theme=communaute");
    }

    private static Texts texts(String name, String organization, String body) {
        return new Texts(name, organization, "", body);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whatBearsTheWholeQuestionAsItsNameComesFirst() {
        assertEquals("soup", first("soupe populaire"));
        assertEquals("soup", first("  SOUPE, populaire! "));
    }

    @Test
    void soDoesWhatIsOfferedByWhomItNames() {
        assertEquals("door", first("association d’aide psychologique"));
        assertEquals("door", first("A.A.P."));
    }

    @Test
    void aPartOfANameIsNoName() {
        assertNotEquals("soup", first("repas soupe populaire"));
    }

    @Test
    void inWhicheverLanguage() {
        assertEquals("listening", first("ecoute"));
        assertEquals("listening", first("الإستماع"));
    }

    @Test
    void whyItIsFirstAddsUp() {
        Why why = index.explain("service", SearchRequest.of("soupe populaire", "fr")).hits().get(0);

        float sum = 0;
        for (WordShare share : why.words()) {
            sum += share.worth();
        }
        assertEquals(why.factors().words(), sum, 1e-4);
        assertEquals(1 + Weight.CALLED.usual(), why.factors().boost());
    }

    private String first(String words) {
        List<SearchHit> hits = index.find("service", SearchRequest.of(words, "fr")).hits();
        return hits.isEmpty() ? "" : hits.get(0).id();
    }
}
