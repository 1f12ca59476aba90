package ma.cmsm.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLNonTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.DirectoryExchange.Progress;
import ma.cmsm.directory.internal.DirectoryStore;
import ma.cmsm.directory.internal.exchange.Outcome;
import ma.cmsm.directory.internal.exchange.Patch;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Acts;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Two imports at once would not see what the other has not committed yet. */
class OneImportTest {

    private final DirectoryExchange exchange = new DirectoryExchange();

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void standInForTheDatabase() throws IOException {
        exchange.store = new EmptyStore();
        exchange.clock = Clock.fixed(Instant.parse("2026-11-26T10:15:30.9Z"), ZoneOffset.UTC);
        exchange.taxonomies = Taxonomies.holding(List.of());
        exchange.acts = new Unrecorded();
        file = Files.writeString(folder.resolve("a.ndjson"), "{\"name\":\"Anir\"}\n");
    }

    @Test
    void anImportIsRefusedWhileAnotherRuns() {
        importWith(
                (done, total) -> {
                    Refused refused =
                            assertThrows(Refused.class, () -> importWith(OneImportTest::ignore));
                    assertEquals(Refused.Kind.CONFLICT, refused.kind());
                    assertEquals("directory.import.runs", refused.key());
                    assertEquals(
                            List.of(Instant.parse("2026-11-26T10:15:30Z"), done, total),
                            refused.arguments());
                });
        assertEquals(0, importWith(OneImportTest::ignore).refused());
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAtTheFirstQuestion() {
        exchange.store = new AwayStore();
        List<Executable> asked =
                List.of(
                        () -> importWith(OneImportTest::ignore),
                        () ->
                                exchange.exportTo(
                                        OutputStream.nullOutputStream(),
                                        DirectoryExchange.Format.CSV,
                                        Actor.OPERATOR));
        for (Executable question : asked) {
            Refused refused = assertThrows(Refused.class, question);
            assertEquals(Refused.Kind.UNAVAILABLE, refused.kind());
            assertEquals("platform.database-away", refused.key());
        }
    }

    @Test
    void onlyTheOperatorImportsAndExports() {
        Actor nobody = Actor.VISITOR;
        for (Executable asked :
                List.<Executable>of(
                        () ->
                                exchange.importFrom(
                                        file,
                                        Optional.empty(),
                                        true,
                                        OneImportTest::ignore,
                                        nobody),
                        () ->
                                exchange.exportTo(
                                        OutputStream.nullOutputStream(),
                                        DirectoryExchange.Format.CSV,
                                        nobody))) {
            assertEquals("identity.not-found", assertThrows(Refused.class, asked).key());
        }
    }

    @Test
    void anImportThatFailedDoesNotBlockTheNext() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        importWith(
                                (done, total) -> {
                                    throw new IllegalStateException("the reader went away");
                                }));
        assertEquals(0, importWith(OneImportTest::ignore).refused());
    }

    private ImportReport importWith(Progress progress) {
        return exchange.importFrom(file, Optional.empty(), true, progress, Actor.OPERATOR);
    }

    private static void ignore(long done, long total) {}

    private static final class Unrecorded extends Acts {

        @Override
        public <T> T perform(Act act, Transactions.Work<T> work) {
            return null;
        }

        @Override
        public void refused(Act act, Refused refused) {}
    }

    private static final class AwayStore extends DirectoryStore {

        @Override
        public Map<String, String> taxonomies(boolean shipped) {
            throw new IllegalStateException(
                    new SQLNonTransientConnectionException("Connection refused", "08001"));
        }
    }

    private static final class EmptyStore extends DirectoryStore {

        @Override
        public List<Outcome> write(List<Patch> patches, Pass pass) {
            return List.of();
        }

        @Override
        public Map<String, String> taxonomies(boolean shipped) {
            return Map.of();
        }
    }
}
