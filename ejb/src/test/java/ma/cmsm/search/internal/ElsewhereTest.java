package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.search.Explanation.Why;
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
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who says no place means here. */
class ElsewhereTest {

    private static final Lexicon LEXICON =
            new Lexicon(
                    new LexiconData(
                            List.of(new Term("territory", "02", "fr", "Oriental", 1)),
                            List.of(),
                            List.of(),
                            Map.of("territory", FacetRole.PLACE),
                            Map.of("territory", "09")));

    @TempDir private Path folder;
    private final Indexes source = new Indexes();
    private LuceneIndex index;

    @BeforeEach
    void build() throws IOException {
        source.with("far", "fr", "Aide A", "", "territory=02")
                .with("here", "fr", "Aide B", "", "territory=09,09.001")
                .with("everywhere", "fr", "Aide C", "");
        index = new LuceneIndex(folder, Clock.systemUTC(), () -> LEXICON);
        IndexRebuild.run(index, List.of(source), Runnable::run);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whatLiesElsewhereComesAfterWhatIsHereOrServesEverywhere() {
        assertEquals(List.of("here", "everywhere", "far"), found("aide", Map.of()));
    }

    @Test
    void whoNamesAPlaceMeansThatPlace() {
        assertEquals("far", found("aide oriental", Map.of()).get(0));
    }

    @Test
    void whoChoosesPlacesMeansAllOfThem() {
        Map<String, Set<String>> both = Map.of("territory", Set.of("02", "09"));
        assertEquals(List.of("far", "here"), found("aide", both));
    }

    @Test
    void whoAsksForWhatIsNearIsWhereTheySay() {
        Occasion near =
                new Occasion(Optional.of(new Near(new Position(34.7, -1.9), 50)), Optional.empty());
        assertEquals(List.of("far", "here", "everywhere"), found("aide", Map.of(), near));
    }

    @Test
    void withoutWordsTheNameOrdersAll() {
        assertEquals(List.of("far", "here", "everywhere"), found("", Map.of()));
    }

    @Test
    void whatHelpsFromAfarIsElsewhereNowhere() throws IOException {
        Where calls = new Where(List.of(new Position(34.7, -1.9)), false, true);
        Facts facts = new Facts(Optional.empty(), calls, Optional.empty(), Set.of());
        source.with("aline", Map.of("fr", Indexes.texts("Aide 0", "")), facts, "territory=02");
        IndexRebuild.run(index, List.of(source), Runnable::run);
        assertEquals(List.of("aline", "here"), found("aide", Map.of()).subList(0, 2));
    }

    @Test
    void anEditorSeesWhatBeingElsewhereCosts() {
        for (Why why : index.explain("service", SearchRequest.of("aide", "fr")).hits()) {
            assertEquals(why.hit().id().equals("far") ? 0.8f : 1, why.factors().distance());
            assertEquals(why.hit().score(), why.factors().score(), 1e-6 * why.hit().score());
        }
    }

    private List<String> found(String query, Map<String, Set<String>> filters) {
        return found(query, filters, Occasion.ANY);
    }

    private List<String> found(String query, Map<String, Set<String>> filters, Occasion where) {
        SearchRequest request =
                new SearchRequest(query, "fr", filters, where, Sort.RELEVANCE, 1, 20);
        return index.find("service", request).hits().stream().map(SearchHit::id).toList();
    }
}
