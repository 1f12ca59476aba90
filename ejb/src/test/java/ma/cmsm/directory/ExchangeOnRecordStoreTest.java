package ma.cmsm.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import ma.cmsm.directory.internal.TaxonomyStoreInTest;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.directory.internal.seed.SeedInTest;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.SearchIndex;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the operator does to the whole directory is on record like anybody's acts. */
class ExchangeOnRecordStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final Actor OPERATOR = Actor.OPERATOR.inRequest("r1");

    @TempDir Path home;

    private Office office;
    private DirectoryExchange exchange;

    @BeforeEach
    void open() throws SQLException {
        office = new Office(DATABASE, home);
        office.open();
        SeedInTest.taxonomies(new TaxonomyStoreInTest(DATABASE));
        exchange = ExchangeInTest.of(office, DATABASE);
    }

    @Test
    void anImportIsOnRecordFromItsBeginningAndWithWhatCameOfIt() throws Exception {
        importFrom("{\"name\":\"Anir\"}\n{\"name\":\"Tilila\"}\n{\"id\":\"x\"}\n", false);
        assertEquals(
                List.of(
                        "operator begin-import directory hotlines.ndjson  DONE",
                        "operator import-directory directory hotlines.ndjson"
                                + " created:2,refused:1,unchanged:0,updated:0 DONE"),
                lines());
        assertEquals(List.of("r1"), DATABASE.column("select distinct request_id from audit_entry"));
    }

    @Test
    void aBrokenFileIsOnRecordAsRefused() throws Exception {
        assertThrows(Refused.class, () -> importFrom("{\"name\":\n", false));
        assertEquals(
                List.of(
                        "operator begin-import directory hotlines.ndjson  DONE",
                        "operator import-directory directory hotlines.ndjson  REFUSED"
                                + " directory.import.broken"),
                lines());
    }

    @Test
    void aFileOfAnyNameIsOnRecord() throws Exception {
        Path file = home.resolve("Services août 2026, الخدمات.ndjson");
        Files.writeString(file, "{\"name\":\"Anir\"}\n");
        exchange.importFrom(file, Optional.empty(), false, (done, total) -> {}, OPERATOR);
        assertTrue(lines().get(0).contains(" Services_ao_t_2026_.ndjson "), lines()::toString);
    }

    @Test
    void aDryRunChangesNothingAndHasNoLine() throws Exception {
        importFrom("{\"name\":\"Anir\"}\n", true);
        assertEquals(List.of(), lines());
    }

    @Test
    void anExportIsOnRecordBeforeItsFirstByte() throws Exception {
        OutputStream gone =
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("The reader went away");
                    }
                };
        assertThrows(
                RuntimeException.class,
                () -> exchange.exportTo(gone, DirectoryExchange.Format.NDJSON, OPERATOR));
        assertEquals(List.of("operator export-directory directory ndjson  DONE"), lines());
    }

    @Test
    void aReindexIsOnRecord() throws Exception {
        new Reindexing(new Index(), office.acts).rebuild((done, total) -> {}, OPERATOR);
        assertEquals(List.of("operator reindex search-index   DONE"), lines());
    }

    @Test
    void whoMayNotIsOnRecordToo() throws Exception {
        assertThrows(
                Refused.class,
                () ->
                        exchange.exportTo(
                                OutputStream.nullOutputStream(),
                                DirectoryExchange.Format.CSV,
                                Office.COORDINATOR));
        assertThrows(
                Refused.class,
                () ->
                        new Reindexing(new Index(), office.acts)
                                .rebuild((done, total) -> {}, Office.COORDINATOR));
        assertEquals(
                List.of(
                        "c1 export-directory directory csv  REFUSED identity.not-found",
                        "c1 reindex search-index   REFUSED identity.not-found"),
                lines());
    }

    private void importFrom(String content, boolean dryRun) throws IOException {
        Path file = Files.writeString(home.resolve("hotlines.ndjson"), content);
        exchange.importFrom(file, Optional.empty(), dryRun, (done, total) -> {}, OPERATOR);
    }

    private static List<String> lines() throws SQLException {
        return DATABASE.column(
                "select trim(concat(actor, ' ', action, ' ', object_kind, ' ',"
                        + " coalesce(object_id, ''), ' ', fields, ' ', result, ' ',"
                        + " coalesce(reason, ''))) from audit_entry order by number");
    }

    private static final class Index extends SearchIndex {

        @Override
        public long countToIndex() {
            return 3;
        }

        @Override
        public Rebuilt rebuild(LongConsumer progress) {
            progress.accept(3);
            return new Rebuilt(3, 0.5);
        }
    }
}
