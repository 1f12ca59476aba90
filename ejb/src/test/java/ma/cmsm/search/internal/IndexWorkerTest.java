package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
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
    void anIndexOfAnotherSchemaAnswersUntilItIsBuiltAnew() throws IOException {
        fresh();
        worker.stop();
        signAsAnotherSchema(builds().get(0));
        source.with("c", "fr", "Aide Chama", "");
        startProduct();
        assertTrue(index.needsRebuild());
        assertEquals(List.of("a", "b"), found("aide"));
        fresh();
        assertFalse(index.needsRebuild());
        assertEquals(List.of("a", "b", "c"), found("aide"));
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

    private static void signAsAnotherSchema(Path build) throws IOException {
        try (Directory directory = FSDirectory.open(build);
                IndexWriter writer =
                        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.setLiveCommitData(Map.of("schema", "0").entrySet());
            writer.commit();
        }
    }
}
