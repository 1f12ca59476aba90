package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every single file of a living index is damaged in every way; it heals each time. */
class DamagedFilesTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    /** What happens to a file. */
    private enum Damage {
        DELETED,
        TRUNCATED,
        CUT_IN_HALF,
        CHANGED;

        private void happenTo(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case DELETED -> Files.delete(file);
                case TRUNCATED -> Files.write(file, new byte[0]);
                case CUT_IN_HALF -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                case CHANGED -> {
                    bytes[bytes.length / 2] ^= 0x55;
                    Files.write(file, bytes);
                }
            }
        }
    }

    @TempDir private Path folder;
    private final Indexes source = new Indexes();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private LuceneIndex index;
    private IndexWorker worker;

    @BeforeEach
    void start() {
        source.with("a", "fr", "Aide Anne", "").with("b", "fr", "Aide Brahim", "");
        index = new LuceneIndex(folder, Clock.systemUTC());
        worker = new IndexWorker(index, outbox, List.of(source), executor, Clock.systemUTC());
        index.open();
        assertTrue(worker.awaitFresh(LONG_ENOUGH));
        publish("c");
    }

    @AfterEach
    void stop() {
        worker.stop();
        executor.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void whateverHappensToAFileNothingIsLost(Damage damage) throws IOException {
        int files = files().size();
        assertTrue(files > 3, "several files");
        for (int number = 0; number < files; number++) {
            Path victim = files().get(Math.min(number, files().size() - 1));
            damage.happenTo(victim);
            answersOrSaysWhy();
            String id = damage + "-" + number;
            publish(id);
            assertEquals(4 + number, found().size(), () -> damage + " " + victim);
            assertTrue(found().contains(id), victim::toString);
        }
    }

    private void publish(String id) {
        source.with(id, "fr", "Aide", "");
        outbox.touch(id);
        assertTrue(worker.awaitFresh(LONG_ENOUGH), id);
    }

    private List<String> found() {
        SearchRequest all =
                new SearchRequest("aide", "fr", Map.of(), SearchRequest.Sort.RELEVANCE, 1, 100);
        return index.find("service", all).hits().stream().map(SearchHit::id).toList();
    }

    private void answersOrSaysWhy() {
        try {
            found();
        } catch (Refused refused) {
            assertEquals(Refused.Kind.UNAVAILABLE, refused.kind());
        }
    }

    /** All but the lock, which says nothing of who holds it; what a merge takes away is none. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (!file.endsWith("write.lock") && !file.toString().endsWith(".tmp")) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path gone, IOException meanwhile) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        Collections.sort(files);
        return files;
    }
}
