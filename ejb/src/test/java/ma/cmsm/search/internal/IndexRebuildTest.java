package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import ma.cmsm.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many take in what one reads. */
class IndexRebuildTest {

    private static final int SERVICES = 3_210;

    @TempDir private Path folder;
    private final Indexes source = new Indexes();
    private LuceneIndex index;

    @BeforeEach
    void fill() {
        for (int i = 0; i < SERVICES; i++) {
            source.with(String.valueOf(i), "fr", "Aide numéro " + i, "");
        }
        index = new LuceneIndex(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void everyServiceIsThereOnceHoweverManyHelp() throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            builtWith(threads);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void withoutAnyThreadToHelpTheReaderDoesItAll() throws IOException {
        builtWith(never -> {});
        builtWith(
                closed -> {
                    throw new RejectedExecutionException();
                });
    }

    private void builtWith(Executor executor) throws IOException {
        assertEquals(SERVICES, IndexRebuild.run(index, List.of(source), executor));
        List<String> ids = index.ids("service", SearchRequest.of("", "fr"));
        assertEquals(SERVICES, ids.size());
        assertEquals(SERVICES, new HashSet<>(ids).size());
    }
}
