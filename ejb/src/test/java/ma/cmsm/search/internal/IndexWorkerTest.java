package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the index follows its sources, whatever happens to either. */
class IndexWorkerTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @TempDir private Path folder;
    private final Indexes source = new Indexes();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private LuceneIndex index;
    private IndexWorker worker;

    @BeforeEach
    void start() {
        source.with("a", "fr", "Aide Anne", "").with("b", "fr", "Aide Brahim", "");
        startProduct();
    }

    @AfterEach
    void stop() {
        worker.stop();
        executor.shutdownNow();
    }

    @Test
    void aMissingIndexIsBuiltByItself() {
        fresh();
        assertEquals(List.of("a", "b"), found("aide"));
    }

    @Test
    void beforeTheFirstIndexSearchIsUnavailable() {
        LuceneIndex unopened = new LuceneIndex(folder.resolve("none"), Clock.systemUTC());
        Refused refused = assertThrows(Refused.class, () -> unopened.published("service", "a"));
        assertEquals(Refused.Kind.UNAVAILABLE, refused.kind());
        assertEquals("search.not-ready", refused.key());
    }

    @Test
    void changesAreFoundAndTheirRowsGone() {
        fresh();
        source.with("c", "fr", "Aide Chama", "").with("a", "fr", "Autre", "");
        source.without("b");
        outbox.touch("a", "b", "c", "a");
        fresh();
        assertEquals(List.of("c"), found("aide"));
        assertEquals(List.of("a"), found("autre"));
        assertEquals(0, outbox.size());
    }

    @Test
    void manyChangesAreWorkedOffInBatches() {
        fresh();
        String[] ids = IntStream.range(0, 2500).mapToObj(i -> "n" + i).toArray(String[]::new);
        for (String id : ids) {
            source.with(id, "fr", "Nouveau", "");
        }
        outbox.touch(ids);
        fresh();
        assertEquals(2500, index.find("service", SearchRequest.of("nouveau", "fr")).total());
        assertEquals(0, outbox.size());
    }

    @Test
    void theGenerationGrowsWithEveryVisibleChange() {
        fresh();
        long before = index.generation();
        outbox.touch("a");
        fresh();
        assertTrue(index.generation() > before);
    }

    @Test
    void whileTheDatabaseIsAwaySearchAnswersAndChangesWait() {
        fresh();
        source.with("c", "fr", "Aide Chama", "");
        outbox.touch("c");
        outbox.setAway(true);
        assertFalse(worker.awaitFresh(Duration.ofMillis(200)));
        assertEquals(List.of("a", "b"), found("aide"));
        outbox.setAway(false);
        fresh();
        assertEquals(List.of("a", "b", "c"), found("aide"));
    }

    @Test
    void changesAreKeptOverARestart() {
        fresh();
        worker.stop();
        source.with("c", "fr", "Aide Chama", "");
        outbox.touch("c");
        startProduct();
        fresh();
        assertEquals(List.of("a", "b", "c"), found("aide"));
        assertEquals(1, builds().size());
    }

    @Test
    void whatChangesDuringARebuildIsNotLost() throws IOException {
        fresh();
        source.whileReadingAll(
                () -> {
                    source.with("c", "fr", "Aide Chama", "");
                    outbox.touch("c");
                    fresh();
                    assertEquals(List.of("a", "b", "c"), found("aide"));
                });
        assertEquals(2, worker.rebuild(done -> {}));
        fresh();
        assertEquals(List.of("a", "b", "c"), found("aide"));
        assertEquals(0, outbox.size());
    }

    @Test
    void ofWhatIsUnpublishedNoFileOfTheIndexHoldsAWord() throws IOException {
        source.with("secret", "fr", "Refuge Zarzibourka", "cachette Xylophonie");
        fresh();
        assertTrue(isInFiles("zarzibourka") && isInFiles("json of secret"), "the test sees words");
        source.without("secret");
        outbox.touch("secret");
        purged();
        assertEquals(List.of("a", "b"), found("aide"));
        assertFalse(isInFiles("zarzibourka") || isInFiles("xylophoni"));
        assertFalse(isInFiles("json of secret"));
    }

    @Test
    void ofWhatIsReplacedNoFileOfTheIndexHoldsAWord() throws IOException {
        source.with("secret", "fr", "Refuge", "12 rue Zarzibourka");
        fresh();
        source.with("secret", "fr", "Refuge", "");
        outbox.touch("secret");
        purged();
        assertEquals(List.of("secret"), found("refuge"));
        assertFalse(isInFiles("zarzibourka"));
    }

    @Test
    void theWordsOfWhatIsUnpublishedAreToldToNobodyMeanwhile() throws IOException {
        source.with("secret", "fr", "Refuge Zarzibourka", "", "theme=protection");
        fresh();
        SearchRequest slip = SearchRequest.of("zarziburka", "fr");
        assertEquals("zarzibourka", corrected(slip), "a slip of what is there is one");
        index.write(List.of(), List.of(IndexSchema.key("service", "secret")));
        assertFalse(index.isPure(), "it is still in the files");
        assertEquals("", corrected(slip));
        SearchRequest exact = SearchRequest.of("zarzibourka", "fr");
        assertEquals(List.of("zarzibourka"), index.find("service", exact).reading().unknown());
        assertEquals(List.of(), index.suggest("service", "zarz", "fr").hits());
        int carried = index.read(view -> view.carried("theme", "protection"));
        assertEquals(0, carried);
    }

    @Test
    void onlyOneRebuildRunsAtATime() throws IOException {
        fresh();
        source.whileReadingAll(
                () -> {
                    Refused refused = assertThrows(Refused.class, () -> worker.rebuild(done -> {}));
                    assertEquals(Refused.Kind.CONFLICT, refused.kind());
                });
        worker.rebuild(done -> {});
    }

    @Test
    void neverDoTwoRebuildsRunAtATimeHoweverManyAsk() {
        fresh();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        source.whileReadingAll(
                () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    for (int i = 0; i < 10; i++) {
                        Thread.yield();
                        most.accumulateAndGet(running.get(), Math::max);
                    }
                    running.decrementAndGet();
                });
        ExecutorService operators = Executors.newFixedThreadPool(3);
        List<CompletableFuture<Void>> asking =
                IntStream.range(0, 3)
                        .mapToObj(i -> CompletableFuture.runAsync(this::rebuildOften, operators))
                        .toList();
        asking.forEach(CompletableFuture::join);
        operators.shutdown();
        assertEquals(1, most.get());
    }

    private void rebuildOften() {
        for (int tries = 0; tries < 150; ) {
            try {
                worker.rebuild(done -> {});
                tries++;
            } catch (Refused busy) {
                Thread.onSpinWait();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Test
    void aFlipThatFailsHoldsNoFileOfWhatItDidAwayWith() throws IOException {
        Path held = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(held), "the system tells which files are open");
        fresh();
        Path inTheWay = Files.createDirectory(folder.resolve("CURRENT.next"));
        for (int i = 0; i < 3; i++) {
            assertThrows(IOException.class, () -> worker.rebuild(done -> {}));
        }
        Files.delete(inTheWay);
        fresh();
        try (Stream<Path> open = Files.list(held)) {
            List<String> gone =
                    open.map(IndexWorkerTest::target)
                            .filter(file -> file.startsWith(folder.toString()))
                            .filter(file -> file.endsWith("(deleted)"))
                            .toList();
            assertEquals(List.of(), gone);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    @Test
    void aRebuildTakesThePlaceOfTheOldIndexAndLeavesNothingBehind() throws IOException {
        fresh();
        Path before = builds().get(0);
        source.with("c", "fr", "Aide Chama", "");
        worker.rebuild(done -> {});
        assertEquals(List.of("a", "b", "c"), found("aide"));
        assertEquals(1, builds().size());
        assertFalse(builds().contains(before));
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndexInForce() {
        fresh();
        source.whileReadingAll(
                () -> {
                    throw new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away");
                });
        assertThrows(Refused.class, () -> worker.rebuild(done -> {}));
        assertEquals(List.of("a", "b"), found("aide"));
        assertEquals(1, builds().size());
    }

    @Test
    void anIndexDeletedWhileRunningHealsByItself() throws IOException {
        fresh();
        source.with("c", "fr", "Aide Chama", "");
        IndexFolders.delete(folder);
        assertTrue(found("aide").containsAll(List.of("a", "b")));
        fresh();
        assertEquals(List.of("a", "b", "c"), found("aide"));
        assertEquals(1, builds().size());
    }

    @Test
    void aTruncatedFileHealsByItself() throws IOException {
        fresh();
        Path victim = largestFile();
        source.with("c", "fr", "Aide Chama", "");
        Files.write(victim, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        answersOrIsUnavailable();
        fresh();
        assertEquals(List.of("a", "b", "c"), found("aide"));
    }

    @Test
    void aCorruptSegmentFoundAtStartIsBuiltAnew() throws IOException {
        fresh();
        worker.stop();
        flipAByte(largestFile());
        startProduct();
        source.with("c", "fr", "Aide Chama", "");
        fresh();
        assertEquals(List.of("a", "b", "c"), found("aide"));
    }

    @Test
    void aSegmentCorruptedWhileRunningIsBuiltAnew() throws IOException {
        fresh();
        source.with("c", "fr", "Aide Chama", "");
        flipAByte(largestFile());
        fresh();
        assertEquals(List.of("a", "b", "c"), found("aide"));
    }

    @Test
    void anIndexOfAnotherAnalysisAnswersUntilItIsBuiltAnew() throws IOException {
        fresh();
        worker.stop();
        sign(builds().get(0), IndexSchema.VERSION, "another analysis");
        source.with("c", "fr", "Aide Chama", "");
        startProduct();
        assertTrue(index.needsRebuild());
        assertEquals(List.of("a", "b"), found("aide"));
        fresh();
        assertFalse(index.needsRebuild());
        assertEquals(List.of("a", "b", "c"), found("aide"));
    }

    @Test
    void anIndexTooOldToBeReadAnswersNobodyAndIsBuiltAnew() throws IOException {
        fresh();
        worker.stop();
        sign(builds().get(0), IndexSchema.OLDEST_READ - 1, "");
        startProduct();
        assertTrue(index.needsRebuild());
        assertThrows(Refused.class, () -> found("aide"));
        fresh();
        assertEquals(List.of("a", "b"), found("aide"));
        assertEquals(1, builds().size());
    }

    @Test
    void anIndexAnotherProcessWritesIsReadMeanwhile() throws IOException {
        fresh();
        worker.stop();
        Path build = builds().get(0);
        try (Directory directory = FSDirectory.open(build);
                IndexWriter other =
                        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            startProduct();
            assertTrue(other.isOpen());
            assertEquals(List.of("a", "b"), found("aide"));
            assertFalse(index.isWritable());
        }
        outbox.touch("a");
        fresh();
        assertTrue(index.isWritable());
    }

    private void startProduct() {
        index = new LuceneIndex(folder, Clock.systemUTC());
        worker = new IndexWorker(index, outbox, List.of(source), executor, Clock.systemUTC());
        index.open();
    }

    private void fresh() {
        assertTrue(worker.awaitFresh(LONG_ENOUGH), "all changes are searchable");
        CompletableFuture.runAsync(() -> {}, executor).join();
    }

    private void purged() {
        do {
            fresh();
            Thread.yield();
        } while (!index.isPure());
    }

    /** In the bytes of any file, or, where those are packed, as a term or a stored value. */
    private boolean isInFiles(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.toLowerCase(Locale.ROOT).contains(text)) {
                    return true;
                }
            }
        }
        return isInSegments(text);
    }

    private boolean isInSegments(String text) throws IOException {
        try (Directory directory = FSDirectory.open(builds().get(0));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (Part part : Part.values()) {
                Terms terms = MultiTerms.getTerms(reader, part.field());
                if (terms != null && terms.iterator().seekExact(new BytesRef(text))) {
                    return true;
                }
            }
            return isStored(text, reader);
        }
    }

    /** Also in what is only marked as deleted. */
    private static boolean isStored(String text, DirectoryReader reader) throws IOException {
        BinaryDocValues stored = MultiDocValues.getBinaryValues(reader, IndexSchema.REPRESENTATION);
        while (stored != null && stored.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (stored.binaryValue().utf8ToString().contains(text)) {
                return true;
            }
        }
        return false;
    }

    private String corrected(SearchRequest request) {
        return index.find("service", request).reading().corrected();
    }

    private List<String> found(String query) {
        return index.find("service", SearchRequest.of(query, "fr")).hits().stream()
                .map(SearchHit::id)
                .toList();
    }

    private void answersOrIsUnavailable() {
        try {
            found("aide");
        } catch (Refused refused) {
            assertEquals(Refused.Kind.UNAVAILABLE, refused.kind());
        }
    }

    private List<Path> builds() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path largestFile() throws IOException {
        try (Stream<Path> files = Files.list(builds().get(0))) {
            return files.max(
                            (one, two) ->
                                    Long.compare(one.toFile().length(), two.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void flipAByte(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
    }

    private static void sign(Path build, int version, String analysis) throws IOException {
        try (Directory directory = FSDirectory.open(build);
                IndexWriter writer =
                        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.setLiveCommitData(
                    Map.of("schema", "" + version, "analysis", analysis).entrySet());
            writer.commit();
        }
    }
}
