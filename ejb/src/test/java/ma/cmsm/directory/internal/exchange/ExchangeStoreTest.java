package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.testing.Database;
import ma.cmsm.testing.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private final ExchangeFixture exchange = new ExchangeFixture(DATABASE);

    @TempDir Path folder;

    @BeforeEach
    void startEmpty() throws SQLException {
        exchange.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service_full.json",
                "organization_full.json",
                "location.json",
                "service_at_location_full.json",
                "taxonomy.json",
                "taxonomy_list.json",
                "taxonomy_term.json",
                "taxonomy_term_list.json",
                "organization_list.json",
                "service_list.json",
                "service_at_location_list.json"
            })
    void anOfficialExampleGoesInAndTheSecondTimeChangesNothing(String file) throws Exception {
        Path example = SharedData.path("hsds-3-examples/" + file);
        ImportReport first = exchange.importFrom(example);
        String exported = exchange.exportNdjson();
        ImportReport second = exchange.importFrom(example);
        assertEquals(0, first.refused(), first.refusals().toString());
        assertEquals(0, second.created() + second.updated(), second.toString());
        assertEquals(exported, exchange.exportNdjson());
        assertRoundTrip(exported);
    }

    @Test
    void theDemoDirectoryGoesInAndTheSecondTimeChangesNothing() throws Exception {
        Path demo = Path.of("src/main/resources/demo/directory.ndjson");
        ImportReport first = exchange.importFrom(demo);
        assertEquals(0, first.refused(), first.refusals().toString());
        assertTrue(first.created() > 200, first.toString());
        ImportReport second = exchange.importFrom(demo);
        assertEquals(first.created(), second.unchanged());
        assertEquals(0, second.created() + second.updated(), second.toString());
        assertRoundTrip(exchange.exportNdjson());
    }

    private void assertRoundTrip(String exported) throws Exception {
        exchange.reset();
        ImportReport again = exchange.importText(folder, "export.ndjson", exported);
        assertEquals(0, again.refused(), again.refusals().toString());
        assertEquals(exported, exchange.exportNdjson());
        assertEquals("", again.warnings().isEmpty() ? "" : again.warnings().toString());
        Files.deleteIfExists(folder.resolve("export.ndjson"));
    }
}
