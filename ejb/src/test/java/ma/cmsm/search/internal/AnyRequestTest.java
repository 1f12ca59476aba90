package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.publish.JudgedServices;
import ma.cmsm.directory.internal.publish.TaxonomyNames;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconFiles;
import ma.cmsm.testing.ShippedTaxonomies;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever is asked has an answer that adds up, and costs no more than it may. Cost is counted in
 * bytes that were allocated: they do not depend on how busy the machine is.
 */
class AnyRequestTest {

    /** Some times what a question of common words takes. */
    private static final long MOST_BYTES = 16 << 20;

    private static final int SERVICES = 20_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Path folder;
    private static LuceneIndex index;

    @BeforeContainer
    static void build() throws IOException {
        folder = Files.createTempDirectory("any-request");
        Taxonomies taxonomies = ShippedTaxonomies.read();
        Lexicon lexicon =
                new Lexicon(
                        LexiconKeeper.data(
                                LexiconFiles.read(), List.of(new TaxonomyNames(taxonomies))));
        index = new LuceneIndex(folder, Clock.systemUTC(), () -> lexicon);
        List<IndexDocument> known = new JudgedServices(taxonomies).large();
        Indexes services = new Indexes();
        for (int i = 0; i < SERVICES; i++) {
            services.with("s" + i, known.get(i % known.size()));
        }
        IndexRebuild.run(index, List.of(services), Runnable::run);
    }

    @AfterContainer
    static void close() throws IOException {
        index.close();
        IndexFolders.delete(folder);
    }

    /**
     * Anything at all, what parsers take for syntax, marks of direction, halves of pairs, words.
     */
    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(30);
        StringArbitrary syntax =
                Arbitraries.strings().withChars("+-&|!(){}[]^\"~*?:\\/.$<>=%'\u0000\t\n");
        StringArbitrary marks =
                Arbitraries.strings()
                        .withChars("\u200e\u200f\u202a\u202e\u2066\u2069\u0301\u0640\ud800\udfff");
        Arbitrary<String> words =
                Arbitraries.of("AND", "OR", "NOT", "TO", "tbib", "medcin", "séjour", "المستشفى");
        return Arbitraries.frequencyOf(
                        Tuple.of(4, words),
                        Tuple.of(2, anything),
                        Tuple.of(1, syntax.ofMaxLength(8)),
                        Tuple.of(1, marks.ofMaxLength(8)))
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join(" ", pieces));
    }

    @Property
    void anyQuestionIsAnswered(
            @ForAll("typed") String query, @ForAll @Positive int page, @ForAll Sort sort) {
        SearchResult result =
                ask(new SearchRequest(query, "ar", Map.of(), sort, page, 1 + page % 3));
        assertTrue(result.total() <= index.find("service", SearchRequest.of("", "fr")).total());
        assertTrue(result.page() >= 1 && result.page() <= result.pages(), result::toString);
        assertTrue(result.total() == 0 || !result.hits().isEmpty(), result::toString);
        result.facets()
                .values()
                .forEach(
                        counts ->
                                counts.forEach(
                                        count -> assertTrue(count.count() <= result.total())));
    }

    @Property
    void anyBeginningIsCompleted(@ForAll("typed") String typed) {
        long before = allocated();
        index.suggest("service", typed, "fr");
        assertCheap(before, typed);
    }

    @Property(tries = 100)
    void whatIsPastedIsReadNoFurtherThanAQuestion(
            @ForAll("typed") String query, @ForAll @IntRange(min = 100, max = 10_000) int times) {
        String pasted = (query + ' ').repeat(times);
        ask(SearchRequest.of(pasted.substring(0, Math.min(pasted.length(), 100_000)), "fr"));
    }

    @Property(tries = 100)
    void aThousandFiltersAreAnswered(
            @ForAll @IntRange(min = 1, max = 1_000) int facets,
            @ForAll("typed") String code,
            @ForAll("typed") String query) {
        Map<String, Set<String>> filters = new HashMap<>();
        for (int i = 0; i < facets; i++) {
            filters.put("facet" + i, Set.of(code, "x" + i));
        }
        SearchRequest request = new SearchRequest(query, "fr", filters, Sort.RELEVANCE, 1, 20);
        assertEquals(0, ask(request).total(), "nobody carries these");
    }

    private static SearchResult ask(SearchRequest request) {
        long before = allocated();
        SearchResult result = index.find("service", request);
        assertCheap(before, request.query());
        return result;
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static void assertCheap(long before, String query) {
        long bytes = allocated() - before;
        assertTrue(bytes <= MOST_BYTES, () -> bytes + " bytes for " + query);
    }
}
