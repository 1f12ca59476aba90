package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Where;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator says of weights, and what comes of it. */
class WeightsTest {

    @TempDir private Path folder;
    private final Indexes source = new Indexes();
    private Weights weights = Weights.USUAL;
    private LuceneIndex index;

    @AfterEach
    void close() {
        if (index != null) {
            index.close();
        }
    }

    @Test
    void whatIsNotNamedIsAsUsual() {
        assertEquals(Weights.USUAL, Weights.of(" "));
        Weights read = Weights.of("name=8.5, few-cut=0 stale=1");
        assertEquals(8.5f, read.of(Weight.NAME));
        assertEquals(0, read.of(Weight.FEW_CUT));
        assertEquals(Weight.TEXT.usual(), read.of(Weight.TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "name=",
                "name=x",
                "name=NaN",
                "name=-1",
                "name=Infinity",
                "stale=0",
                "stale=1.1",
                "nobody=1",
                "NAME=1"
            })
    void whatIsNoWeightIsRefused(String setting) {
        assertThrows(IllegalArgumentException.class, () -> Weights.of(setting));
    }

    @Test
    void aWordInTheNameCountsAsMuchAsItsWeightSays() throws IOException {
        source.with("described", "fr", "Accueil Amal", "Médecin")
                .with("named", "fr", "Médecin Amal", "Accueil de jour");
        open();
        assertEquals(List.of("named", "described"), found("médecin"));
        weights = Weights.of("name=1 text=3");
        assertEquals(List.of("described", "named"), found("médecin"));
    }

    @Test
    void aWordThatCountsNothingIsFoundOnce() throws IOException {
        source.with("one", Map.of("fr", Indexes.texts("Hôpitaux Hôpital hôpitaux", "")));
        weights = Weights.of("name=0");
        open();
        SearchRequest asked = SearchRequest.of("hôpital zzqxv", "fr");
        assertFalse(index.find("service", asked).reading().complete());
    }

    @Test
    void ageCountsAsMuchAsItsWeightSays() throws IOException {
        Facts old =
                new Facts(
                        Optional.of(LocalDate.of(2001, 1, 1)),
                        Where.UNKNOWN,
                        Optional.empty(),
                        Set.of());
        source.with("old", Map.of("fr", Indexes.texts("Médecin A", "")), old)
                .with("never", Map.of("fr", Indexes.texts("Médecin B", "")), Facts.NONE);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        source.with(
                "fresh",
                Map.of("fr", Indexes.texts("Médecin C", "")),
                new Facts(Optional.of(today), Where.UNKNOWN, Optional.empty(), Set.of()));
        open();
        assertEquals(List.of("fresh", "old", "never"), found("médecin"));
        weights = Weights.of("stale=1");
        assertEquals(List.of("old", "never", "fresh"), found("médecin"));
    }

    @Test
    void whatWasRememberedUnderOtherWeightsIsNotGiven() throws IOException {
        source.with("described", "fr", "Accueil Amal", "Médecin")
                .with("named", "fr", "Médecin Amal", "Accueil de jour");
        open();
        CachedSearch search = new CachedSearch(index, () -> 1, Clock.systemUTC(), 1 << 20);
        SearchRequest asked = SearchRequest.of("médecin", "fr");
        assertEquals("named", search.find("service", asked).hits().get(0).id());
        weights = Weights.of("name=1 text=3");
        assertEquals("described", search.find("service", asked).hits().get(0).id());
    }

    private void open() throws IOException {
        index =
                new LuceneIndex(
                        folder,
                        Clock.systemUTC(),
                        () -> new Lexicon(LexiconData.NONE),
                        () -> weights);
        IndexRebuild.run(index, List.of(source), Runnable::run);
    }

    private List<String> found(String query) {
        return index.find("service", SearchRequest.of(query, "fr")).hits().stream()
                .map(SearchHit::id)
                .toList();
    }
}
