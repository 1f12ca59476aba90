package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An index of two services, and the worker that keeps it. */
abstract class IndexAtWork {

    static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @TempDir Path folder;
    final Indexes source = new Indexes();
    final MemoryOutbox outbox = new MemoryOutbox();
    final ExecutorService executor = Executors.newSingleThreadExecutor();
    LuceneIndex index;
    IndexWorker worker;

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

    void startProduct() {
        index = new LuceneIndex(folder, Clock.systemUTC());
        worker = new IndexWorker(index, outbox, List.of(source), executor, Clock.systemUTC());
        index.open();
    }

    void fresh() {
        assertTrue(worker.awaitFresh(LONG_ENOUGH), "all changes are searchable");
        CompletableFuture.runAsync(() -> {}, executor).join();
    }

    List<String> found(String query) {
        return index.find("service", SearchRequest.of(query, "fr")).hits().stream()
                .map(SearchHit::id)
                .toList();
    }

    List<Path> builds() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
