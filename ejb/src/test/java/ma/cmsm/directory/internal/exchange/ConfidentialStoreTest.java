package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place that somebody meant to hide never goes in as one that everybody sees. */
class ConfidentialStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final String HEADER =
            "name_fr,organization_name_fr,location_id,location_name,city,confidential\n";
    private static final String ROW = "Refuge %s,Anir,refuge,Maison,Agadir,%s\n";

    private final ExchangeFixture exchange = new ExchangeFixture(DATABASE);

    @TempDir Path folder;

    @BeforeEach
    void startEmpty() throws SQLException {
        exchange.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oui", "Vrai", "نعم", "y", "yes", "1"})
    void peopleSayYesInTheirLanguage(String word) throws SQLException {
        importRows(ROW.formatted("A", word));
        assertEquals(
                List.of("1"), DATABASE.column("select confidential + 0 from directory_location"));
    }

    @Test
    void aWordThatCannotBeReadKeepsThePlaceOutAndSaysWhy() throws SQLException {
        ImportReport report = importRows(ROW.formatted("A", "secret"));
        assertEquals(List.of("0"), DATABASE.column("select count(*) from directory_location"));
        assertTrue(
                report.refusals().stream()
                        .anyMatch(refusal -> refusal.reason().contains("\"secret\" is neither")),
                report.toString());
    }

    @Test
    void aLaterRowThatIsSilentDoesNotPublishIt() throws SQLException {
        ImportReport report = importRows(ROW.formatted("A", "secret") + ROW.formatted("B", ""));
        assertEquals(List.of("0"), DATABASE.column("select count(*) from directory_location"));
        assertTrue(report.refused() >= 2, report.toString());
    }

    private ImportReport importRows(String rows) {
        return exchange.importText(folder, "services.csv", HEADER + rows);
    }
}
