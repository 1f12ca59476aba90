package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
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

    private static final String BARE_TAXONOMY =
            "{\"id\":\"07ff6aee-0000-4000-8000-000000000001\",\"name\":\"taxonomy\","
                    + "\"description\":\"taxonomy\"}";

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
        assertEquals(200, first.created(), first.toString());
        ImportReport second = exchange.importFrom(demo);
        assertEquals(first.created(), second.unchanged());
        assertEquals(0, second.created() + second.updated(), second.toString());
        assertRoundTrip(exchange.exportNdjson());
    }

    @Test
    void theOfficialTablesComeBackAsTheyWere() throws Exception {
        exchange.importFrom(SharedData.path("hsds-3-examples/csv"));
        exchange.importFrom(SharedData.path("hsds-3-examples/service_full.json"));
        assertRoundTrip(exchange.exportNdjson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.ndjson", "all.json", "folder/all.ndjson", "folder/all.json"})
    void aTaxonomyOfNoMoreThanANameComesBackAsOne(String file) throws Exception {
        exchange.importText(folder, "taxonomies.json", BARE_TAXONOMY);
        String exported = exchange.exportNdjson();
        assertEquals(1, exported.lines().count(), exported);
        boolean inFolder = file.startsWith("folder/");
        Path all = folder.resolve(file);
        Files.createDirectories(all.getParent());
        Files.writeString(all, exchange.exportJson(file.endsWith(".ndjson")));
        exchange.reset();
        ImportReport again = exchange.importFrom(inFolder ? all.getParent() : all);
        assertTrue(again.refusals().isEmpty(), again.refusals().toString());
        assertTrue(again.warnings().isEmpty(), again.warnings().toString());
        assertEquals(exported, exchange.exportNdjson());
        assertEquals(List.of("0"), DATABASE.column("select count(*) from directory_organization"));
    }

    /** As exports of before have it, which did not say so. */
    @Test
    void aTaxonomyThatIsThereIsKnownByItsId() throws Exception {
        exchange.importText(folder, "taxonomies.json", BARE_TAXONOMY);
        ImportReport again = exchange.importText(folder, "all.json", BARE_TAXONOMY);
        assertEquals(0, again.created(), again.toString());
        assertEquals(List.of("0"), DATABASE.column("select count(*) from directory_organization"));
    }

    @Test
    void whatARecordSaysOfItselfCountsWhenItIsAKind() throws Exception {
        ImportReport kind =
                exchange.importText(
                        folder,
                        "a.json",
                        "{\"name\":\"Anir\",\"resource_type\":\"organization\",\"uri\":\"urn:a\"}");
        assertEquals(1, kind.created(), kind.toString());
        assertEquals(List.of("Anir"), DATABASE.column("select name from directory_organization"));
        ImportReport none =
                exchange.importText(
                        folder,
                        "b.json",
                        "{\"name\":\"Tilila\",\"resource_type\":\"NGO\",\"website\":\"https://a.example\"}");
        assertEquals(1, none.created(), none.toString());
        assertEquals("/resource_type", none.warnings().get(0).pointer());
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
