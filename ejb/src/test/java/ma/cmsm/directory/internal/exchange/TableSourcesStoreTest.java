package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.platform.Refused;
import ma.cmsm.testing.Database;
import ma.cmsm.testing.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TableSourcesStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final String TEMPLATE =
            "name_fr;name_ar;organization_name_fr;themes;audiences;languages;phone;hours;city;"
                    + "latitude;longitude;assured_date;colour;;\n"
                    + "Consultation;استشارة;Centre de santé;sante; woman:only ;fr; ar;"
                    + "\"0528 00 00 00; 0528 00 00 01\";Mo-Fr 08:30-12:00,14:00-18:00;Agadir;"
                    + "30,42;-9,6;2026-01-31;green;;\n";

    private final ExchangeFixture exchange = new ExchangeFixture(DATABASE);

    @TempDir Path folder;

    @BeforeEach
    void startEmpty() throws SQLException {
        exchange.reset();
    }

    @Test
    void theOfficialTablesGoInAndRowsThatBelongToNothingAreNamed() {
        Path tables = SharedData.path("hsds-3-examples/csv");
        ImportReport first = exchange.importFrom(tables);
        String exported = exchange.exportNdjson();
        assertEquals(4, first.created(), first.toString());
        assertEquals(1, first.refused(), first.refusals().toString());
        assertEquals("attributes.csv", first.refusals().get(0).file());
        assertEquals(2, first.refusals().get(0).line());
        ImportReport second = exchange.importFrom(tables);
        assertEquals(0, second.created() + second.updated(), second.toString());
        assertEquals(exported, exchange.exportNdjson());
        assertTrue(exported.contains("\"cost_options\""), exported);
        assertTrue(exported.contains("+44 1234 234567"), exported);
    }

    @Test
    void aZipOfTheTablesIsTheSameAsTheirFolder() throws IOException {
        Path tables = SharedData.path("hsds-3-examples/csv");
        exchange.importFrom(tables);
        ImportReport zipped = exchange.importFrom(zip(tables));
        assertEquals(0, zipped.created() + zipped.updated(), zipped.toString());
        assertEquals(4, zipped.unchanged());
    }

    @Test
    void aRowOfTheTemplateIsAServiceWithItsOrganizationAndPlace() throws SQLException {
        ImportReport report =
                exchange.importText(
                        folder, "services.csv", TEMPLATE.replace("fr; ar;", "\"fr; ar\";"));
        assertEquals(3, report.created(), report.toString());
        assertEquals(1, report.warnings().size(), report.toString());
        assertEquals("colour", report.warnings().get(0).pointer());
        assertEquals(
                List.of("MO,TU,WE,TH,FR 08:30:00", "MO,TU,WE,TH,FR 14:00:00"),
                DATABASE.column(
                        "select concat(byday, ' ', opens_at) from directory_schedule"
                                + " order by position"));
        assertEquals(List.of("30.42"), DATABASE.column("select latitude from directory_location"));
        assertEquals(
                List.of("only"),
                DATABASE.column("select value_text from directory_attribute where position = 1"));
    }

    @Test
    void exportAndImportOfTheTemplateGiveTheSameBytes() throws Exception {
        exchange.importFrom(Path.of("src/main/resources/demo/directory.ndjson"));
        byte[] exported = exchange.exportTemplate(false);
        byte[] workbook = exchange.exportTemplate(true);
        exchange.reset();
        ImportReport report =
                exchange.importFrom(Files.write(folder.resolve("template.csv"), exported));
        assertEquals(0, report.refused(), report.refusals().toString());
        assertEquals(List.of(), report.warnings());
        assertArrayEquals(exported, exchange.exportTemplate(false));
        String all = exchange.exportNdjson();
        exchange.reset();
        exchange.importFrom(Files.write(folder.resolve("template.xlsx"), workbook));
        assertArrayEquals(exported, exchange.exportTemplate(false));
        assertEquals(all, exchange.exportNdjson());
    }

    @Test
    void aFormulaIsExportedAsTextAndComesBackAsItWas() throws Exception {
        exchange.importText(
                folder,
                "a.ndjson",
                "{\"name\":\"=1+1\",\"status\":\"active\",\"description\":\"'@a\","
                        + "\"phones\":[{\"number\":\"+212 528 00 00 00\"}],"
                        + "\"organization\":{\"name\":\"-Anir\"}}\n");
        byte[] exported = exchange.exportTemplate(false);
        byte[] workbook = exchange.exportTemplate(true);
        String text = new String(exported, StandardCharsets.UTF_8);
        assertTrue(text.contains(",'=1+1,") && text.contains(",''@a,"), text);
        assertTrue(text.contains(",+212 528 00 00 00,"), text);
        exchange.reset();
        exchange.importFrom(Files.write(folder.resolve("template.csv"), exported));
        assertEquals(List.of("=1+1"), DATABASE.column("select name from directory_service"));
        assertArrayEquals(exported, exchange.exportTemplate(false));
        exchange.reset();
        exchange.importFrom(Files.write(folder.resolve("template.xlsx"), workbook));
        assertArrayEquals(exported, exchange.exportTemplate(false));
    }

    @Test
    void aCutWorkbookOrArchiveChangesNothing() throws Exception {
        byte[] workbook = exchange.exportTemplate(true);
        Path cut =
                Files.write(
                        folder.resolve("cut.xlsx"), Arrays.copyOf(workbook, workbook.length - 100));
        assertThrows(Refused.class, () -> exchange.importFrom(cut));
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithItsLine() throws Exception {
        Path latin =
                Files.write(
                        folder.resolve("services.csv"),
                        "name_fr\nA\nSanté\n".getBytes(StandardCharsets.ISO_8859_1));
        Refused refused = assertThrows(Refused.class, () -> exchange.importFrom(latin));
        assertEquals(3L, refused.arguments().get(1));
    }

    @Test
    void jsonThatIsNotUtf8IsRefusedWithItsLine() throws Exception {
        Path latin =
                Files.write(
                        folder.resolve("services.ndjson"),
                        "{}\n{}\n{\"name\":\"Santé\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        Refused refused = assertThrows(Refused.class, () -> exchange.importFrom(latin));
        assertEquals(3L, refused.arguments().get(1));
    }

    @Test
    void aTableWithAnOpenQuoteIsRefused() {
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> exchange.importText(folder, "a.csv", "name_fr,id\n\"A,1\nB,2\n"));
        assertEquals(2L, refused.arguments().get(1));
    }

    @Test
    void unknownColumnsAskForAMapping() {
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> exchange.importText(folder, "a.csv", "nom,ville\nA,B\n"));
        assertTrue(refused.arguments().get(3).toString().contains("mapping"));
    }

    private Path zip(Path tables) throws IOException {
        Path archive = folder.resolve("tables.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.list(tables)) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry("csv/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
        return archive;
    }
}
