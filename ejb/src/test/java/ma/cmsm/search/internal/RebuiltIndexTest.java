package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.cmsm.platform.Refused;
import org.junit.jupiter.api.Test;

/** An index built anew takes the place of the one before, once, or not at all. */
class RebuiltIndexTest extends IndexAtWork {

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
                    open.map(RebuiltIndexTest::target)
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
}
