package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.platform.Refused;
import ma.cmsm.testing.Database;
import ma.cmsm.testing.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path copy;

    private final ExchangeFixture exchange = new ExchangeFixture(DATABASE);

    @BeforeEach
    void startEmpty() throws SQLException {
        exchange.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "unhcr-jordan-services, unhcr-jordan, 284",
        "florida-legal-aid, florida-legal-aid, 135",
        "ohana-sample-csv, ohana, 23"
    })
    void realForeignFilesGoInAndTheSecondTimeChangesNothing(
            String folder, String mapping, int services) throws SQLException {
        Path data = SharedData.path(folder);
        ImportReport first = exchange.importMapped(data, mapping);
        String exported = exchange.exportNdjson();
        ImportReport second = exchange.importMapped(data, mapping);
        assertEquals(0, second.created() + second.updated(), second.toString());
        assertEquals(first.refused(), second.refused());
        assertEquals(exported, exchange.exportNdjson());
        assertEquals(
                String.valueOf(services),
                DATABASE.column("select count(*) from directory_service").get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "unhcr-jordan-services, unhcr-jordan, services_en.json",
        "florida-legal-aid, florida-legal-aid, services.csv",
        "ohana-sample-csv, ohana, phones.csv"
    })
    void aCopyThatIsCutChangesNothing(String folder, String mapping, String damaged)
            throws SQLException, IOException {
        try (Stream<Path> files = Files.list(SharedData.path(folder))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        byte[] whole = Files.readAllBytes(copy.resolve(damaged));
        Files.write(copy.resolve(damaged), Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThrows(Refused.class, () -> exchange.importMapped(copy, mapping));
        assertEquals(List.of("0"), DATABASE.column("select count(*) from directory_organization"));
    }

    @Test
    void aMappingThatMakesNothingOfAFileIsTheWrongOne() throws IOException {
        Path mapping =
                Files.writeString(
                        copy.resolve("m.json"),
                        "{\"format\":\"cmsm-mapping/1\",\"files\":{\"a\":{\"file\":\"a.csv\"}},"
                                + "\"records\":[]}");
        Path file = Files.writeString(copy.resolve("a.csv"), "nom\nA\n");
        Refused refused =
                assertThrows(Refused.class, () -> exchange.importMapped(file, mapping.toString()));
        assertEquals("a.csv", refused.arguments().get(0));
        assertTrue(refused.arguments().get(3).toString().contains("m.json"), "which mapping");
    }

    @Test
    void aBrokenMappingIsNamedWithoutItsFolder() throws IOException {
        Path mapping = Files.writeString(copy.resolve("broken.json"), "{\"format\":");
        Refused refused = assertThrows(Refused.class, () -> MappingFile.of(mapping.toString()));
        assertEquals("broken.json", refused.arguments().get(0));
    }
}
