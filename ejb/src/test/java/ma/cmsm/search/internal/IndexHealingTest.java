package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.cmsm.platform.Refused;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;

/** An index that is damaged, old or held by somebody else is built anew by itself. */
class IndexHealingTest extends IndexAtWork {

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

    private void answersOrIsUnavailable() {
        try {
            found("aide");
        } catch (Refused refused) {
            assertEquals(Refused.Kind.UNAVAILABLE, refused.kind());
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
