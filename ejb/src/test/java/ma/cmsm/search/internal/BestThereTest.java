package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Position;
import ma.cmsm.search.IndexDocument.Where;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Near;
import ma.cmsm.search.SearchRequest.Occasion;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dentists by name are far away; nearby somebody only speaks of one. */
class BestThereTest {

    private static final Position FAR = new Position(35.76, -5.83);
    private static final Position HERE = new Position(30.42, -9.60);

    @TempDir Path folder;
    private LuceneIndex index;

    @BeforeEach
    void build() throws IOException {
        index = new LuceneIndex(folder, Clock.systemUTC());
        Indexes source = new Indexes();
        String body = "Accueil orientation écoute aide couture cuisine sport musique ".repeat(6);
        for (int i = 0; i < 12; i++) {
            source.with("far" + i, text("Dentiste " + i, "dentiste"), at(FAR), "place=tanger");
        }
        for (int i = 0; i < 300; i++) {
            source.with("other" + i, text("Association " + i, body), at(FAR), "place=tanger");
        }
        String speaks = body + " dentiste un samedi par mois";
        source.with("near", text("Association Amal", speaks), at(HERE), "place=agadir");
        IndexRebuild.run(index, List.of(source), Runnable::run);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whatIsTooFarDoesNotHideWhatIsNear() {
        Occasion here = new Occasion(Optional.of(new Near(HERE, 25)), Optional.empty());
        assertEquals(List.of("near"), ids(find("dentiste", Map.of(), here)));
    }

    @Test
    void whatAFilterLeavesOutDoesNotHideAllThatItLets() {
        Map<String, Set<String>> agadir = Map.of("place", Set.of("agadir"));
        assertEquals(List.of("near"), ids(find("dentiste", agadir, Occasion.ANY)));
    }

    @Test
    void everywhereTheBestLeaveItOut() {
        assertEquals(12, find("dentiste", Map.of(), Occasion.ANY).total());
    }

    @Test
    void onlyWhatIsFoundMakesItComplete() {
        Occasion here = new Occasion(Optional.of(new Near(HERE, 25)), Optional.empty());
        String both = "dentiste 11";
        assertTrue(find(both, Map.of(), Occasion.ANY).reading().complete());
        assertFalse(find(both, Map.of(), here).reading().complete());
    }

    private SearchResult find(String words, Map<String, Set<String>> filters, Occasion occasion) {
        return index.find(
                "service",
                new SearchRequest(words, "fr", filters, occasion, Sort.RELEVANCE, 1, 20));
    }

    private static List<String> ids(SearchResult found) {
        return found.hits().stream().map(SearchHit::id).toList();
    }

    private static Map<String, ma.cmsm.search.IndexDocument.Texts> text(String name, String body) {
        return Map.of("fr", Indexes.texts(name, body));
    }

    private static Facts at(Position position) {
        return new Facts(
                Optional.of(LocalDate.EPOCH),
                new Where(List.of(position), false, false),
                Optional.empty(),
                Set.of());
    }
}
