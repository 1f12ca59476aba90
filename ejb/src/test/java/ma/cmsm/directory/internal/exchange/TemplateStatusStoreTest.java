package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A sheet says nothing of the status by leaving it out. */
class TemplateStatusStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final String STATUS = "select status from directory_service";

    private final ExchangeFixture exchange = new ExchangeFixture(DATABASE);

    @TempDir Path folder;

    @BeforeEach
    void startEmpty() throws SQLException {
        exchange.reset();
    }

    @Test
    void aSheetWithoutStatusDoesNotPublishAgainWhatWasWithdrawn() throws SQLException {
        importText("id,name_fr,organization_name_fr,status\n1,Accueil,Anir,inactive\n");
        ImportReport report =
                importText("id,name_fr,organization_name_fr,phone\n1,Accueil,Anir,0528 00 00 00\n");
        assertEquals(1, report.updated(), report.toString());
        assertEquals(List.of("inactive"), DATABASE.column(STATUS));
    }

    @Test
    void aServiceThatIsNewIsActive() throws SQLException {
        String sheet = "id,name_fr,organization_name_fr,status\n1,Accueil,Anir,\n";
        importText(sheet);
        assertEquals(List.of("active"), DATABASE.column(STATUS));
        assertEquals(2, importText(sheet).unchanged());
    }

    @Test
    void jsonStillHasToSayTheStatusOfANewService() {
        ImportReport report =
                exchange.importText(
                        folder,
                        "a.ndjson",
                        "{\"name\":\"Accueil\",\"organization\":{\"name\":\"Anir\"}}\n");
        assertEquals(1, report.refused(), report.toString());
    }

    private ImportReport importText(String text) {
        return exchange.importText(folder, "services.csv", text);
    }
}
