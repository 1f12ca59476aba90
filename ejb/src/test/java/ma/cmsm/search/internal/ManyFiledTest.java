package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.internal.publish.TaxonomyNames;
import ma.cmsm.search.IndexDocument.Texts;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Occasion;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.Sought;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconFiles;
import ma.cmsm.testing.ShippedTaxonomies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hundreds of dentists in Agadir, a handful of doctors in Tata, and many who talk of all things.
 */
class ManyFiledTest {

    private static final int DENTISTS = 400;
    private static final int DOCTORS = 30;
    private static final Occasion AT_ANY_HOUR =
            new Occasion(Optional.empty(), Optional.of(Instant.EPOCH));

    @TempDir static Path folder;
    private static LuceneIndex index;

    @BeforeAll
    static void build() throws IOException {
        Lexicon lexicon =
                new Lexicon(
                        LexiconKeeper.data(
                                LexiconFiles.read(),
                                List.of(new TaxonomyNames(ShippedTaxonomies.read()))));
        index = new LuceneIndex(folder, Clock.systemUTC(), () -> lexicon);
        Indexes source = new Indexes();
        for (int i = 0; i < DENTISTS; i++) {
            String name = i % 3 == 0 ? "Cabinet dentaire " + i : "Cabinet " + i;
            String body = i % 2 == 0 ? "Un dentiste soigne les dents" : "Soins sur rendez-vous";
            source.with("dentist" + i, text(name, body), filed("sante.dents-yeux", "agadir"));
        }
        for (int i = 0; i < DOCTORS; i++) {
            Map<String, Texts> texts = text("Centre " + i, "Un médecin reçoit");
            source.with("doctor" + i, texts, filed("sante.soins-primaires", "tata"));
        }
        for (int i = 0; i < 6_000; i++) {
            String body =
                    i % 5 == 0 ? "Le médecin et le dentiste ensemble" : "Rencontres, dents " + i;
            source.with("other" + i, text("Association " + i, body), filed("communaute", "agadir"));
        }
        source.with(
                "said",
                text("Local d'Igherm", "Dents, dentiste, carie"),
                filed("communaute", "igherm"));
        for (int i = 0; i < 3; i++) {
            Map<String, Texts> texts = text("Centre d'Igherm " + i, "Des lunettes");
            source.with("talk" + i, texts, filed("communaute", "igherm"));
        }
        IndexRebuild.run(index, List.of(source), Runnable::run);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void whatIsOnlyNearIsLeftOutWhereHundredsAreFiledUnderWhatIsMeant() {
        assertEquals(DENTISTS, find("dentiste", Map.of(), Occasion.ANY).total());
    }

    @Test
    void whatIsNearHelpsWhereAFilterWouldLeaveNothing() {
        Map<String, Set<String>> tata = Map.of("place", Set.of("tata"));
        assertEquals(DOCTORS, find("dentiste", tata, Occasion.ANY).total());
    }

    /** What one place offers is measured by its own best, and not by what was looked at before. */
    @Test
    void whereAFilterWouldLeaveNothingAllThatItLetsIsLookedAt() {
        Map<String, Set<String>> igherm = Map.of("place", Set.of("igherm"));
        assertEquals(
                Set.copyOf(ids(find("dents", igherm, AT_ANY_HOUR))),
                Set.copyOf(ids(find("dents", igherm, Occasion.ANY))));
        assertEquals(4, find("dents", igherm, Occasion.ANY).total());
    }

    @Test
    void whatIsNearHelpsWhereFewAreFiledUnderWhatIsMeant() {
        assertTrue(find("médecin", Map.of(), Occasion.ANY).total() > DOCTORS);
    }

    /** When hours are asked for and nobody's are known, every document is looked at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dentiste",
                "cabinet dentaire",
                "dents",
                "médecin",
                "médecin dentiste ensemble",
                "association dentiste",
                "rencontres soins",
                "طبيب أسنان"
            })
    void whatCannotBeFoundIsNotLookedAtAndNothingElseIsMissed(String query) {
        SearchResult quick = find(query, Map.of(), Occasion.ANY);
        SearchResult thorough = find(query, Map.of(), AT_ANY_HOUR);
        assertEquals(thorough.total(), quick.total());
        assertEquals(ids(thorough), ids(quick));
    }

    @Test
    void whatNobodyOffersIsSaid() {
        SearchResult found = find("vaccin bébé", Map.of(), Occasion.ANY);
        assertEquals(Set.of(new Sought("theme", "sante.vaccination")), found.reading().absent());
    }

    @Test
    void whatIsFoundByItsNameIsNotAbsent() {
        assertEquals(Set.of(), find("dentiste", Map.of(), Occasion.ANY).reading().absent());
        assertEquals(Set.of(), find("association", Map.of(), Occasion.ANY).reading().absent());
    }

    private static SearchResult find(
            String words, Map<String, Set<String>> filters, Occasion occasion) {
        return index.find(
                "service",
                new SearchRequest(words, "fr", filters, occasion, Sort.RELEVANCE, 1, 100));
    }

    private static List<String> ids(SearchResult found) {
        return found.hits().stream().map(hit -> hit.id()).toList();
    }

    private static Map<String, Texts> text(String name, String body) {
        return Map.of("fr", Indexes.texts(name, body));
    }

    private static String[] filed(String theme, String place) {
        String whole = theme.contains(".") ? theme.split("\\.")[0] + "," : "";
        return new String[] {"theme=" + whole + theme, "place=" + place};
    }
}
