package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages far behind the first, of an index of several segments. */
class DeepPagesTest {

    private static final int MANY = SearchRequest.DEEPEST + 500;

    /** Bytes for each document that might have been on the page; with the keys it was 6,000. */
    private static final int MOST_PER_DOCUMENT = 300;

    @TempDir static Path folder;
    private static LuceneIndex index;

    @BeforeAll
    static void build() throws IOException {
        index = new LuceneIndex(folder, Clock.systemUTC());
        Indexes source = new Indexes();
        for (int i = 0; i < MANY; i++) {
            source.with("n" + i, "fr", "Aide " + i * 7919L % MANY, "");
        }
        IndexRebuild.run(index, List.of(source), Runnable::run);
        String[] again = IntStream.range(0, 2_000).mapToObj(i -> "n" + i).toArray(String[]::new);
        index.write(source.read(List.of(again)), List.of());
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void theLastPageThereMayBeIsGivenForLaterOnes() {
        SearchResult found = page(1_000_000, 20);
        assertEquals(MANY, found.total());
        assertEquals(SearchRequest.DEEPEST / 20, found.pages());
        assertEquals(found.pages(), found.page());
        assertEquals(20, found.hits().size());
    }

    @Test
    void pagesAndTheWholeListAreInOneOrder() {
        List<String> all = index.ids("service", request(1, 20));
        assertEquals(MANY, all.size());
        for (int page : new int[] {1, 2, 99, SearchRequest.DEEPEST / 100}) {
            List<String> shown = page(page, 100).hits().stream().map(SearchHit::id).toList();
            assertEquals(all.subList(100 * page - 100, 100 * page), shown, "page " + page);
        }
        assertEquals(MANY, all.stream().distinct().count());
    }

    @Test
    void aLatePageReadsNoKeysButItsOwn() {
        page(1_000_000, 20);
        long asked = Heap.allocatedBy(() -> page(1_000_000, 20));
        assertTrue(asked < (long) MOST_PER_DOCUMENT * MANY, asked + " bytes");
    }

    @Test
    void theWholeListTakesLittleForEach() {
        index.ids("service", request(1, 20));
        long asked = Heap.allocatedBy(() -> index.ids("service", request(1, 20)));
        assertTrue(asked < 2L * MOST_PER_DOCUMENT * MANY, asked + " bytes");
    }

    private static SearchResult page(int page, int perPage) {
        return index.find("service", request(page, perPage));
    }

    private static SearchRequest request(int page, int perPage) {
        return new SearchRequest("", "fr", Map.of(), Sort.RELEVANCE, page, perPage);
    }
}
