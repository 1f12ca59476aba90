package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sheet cannot hold stays when it comes back. */
class SheetMergeStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    /** A service with everything that a row has no column for. */
    private static final String RICH =
            """
            {"id":"11111111-1111-4111-8111-111111111111","name":"مستوصف","status":"active",\
            "text_language":"ar","translations":{"fr":{"name":"Dispensaire"},\
            "es":{"name":"Dispensario"}},\
            "organization":{"id":"22222222-2222-4222-8222-222222222222","name":"Anir",\
            "phones":[{"number":"0528 11 11 11","type":"fax"}]},\
            "phones":[{"number":"0528 00 00 01","type":"voice","description":"jour"},\
            {"number":"0528 00 00 02","type":"cell","description":"nuit"}],\
            "languages":[{"code":"fr","note":"le matin"},{"name":"langue sans code"}],\
            "required_documents":[{"document":"Passeport; visa"},{"uri":"https://a.example/d"}],\
            "schedules":[{"freq":"WEEKLY","byday":"MO","opens_at":"09:00","closes_at":"12:00",\
            "description":"sur place"},{"freq":"WEEKLY","byday":"TU","opens_at":"09:00",\
            "closes_at":"12:00"},{"freq":"WEEKLY","byday":"MO","opens_at":"14:00",\
            "closes_at":"18:00"},{"freq":"WEEKLY","byday":"SU","opens_at":"10:00",\
            "closes_at":"11:00","valid_from":"2026-12-01","valid_to":"2026-12-31"}],\
            "attributes":[{"taxonomy_term":{"taxonomy":"theme","code":"sante"},\
            "label":"à la main"},{"taxonomy_term":{"taxonomy":"document","code":"none"}},\
            {"taxonomy_term":{"taxonomy":"elsewhere","code":"X1"}}],\
            "service_at_locations":[{"id":"33333333-3333-4333-8333-333333333333",\
            "description":"étage 1","location":{"id":"44444444-4444-4444-8444-444444444444",\
            "name":"Siège","location_type":"physical","addresses":[{"address_type":"postal",\
            "attention":"Accueil","address_1":"BP 1","city":"Agadir","country":"MA"},\
            {"address_type":"physical","address_1":"Rue 2","city":"Agadir","country":"MA"}]}},\
            {"location":{"id":"55555555-5555-4555-8555-555555555555","name":"Annexe",\
            "location_type":"postal"}}]}
            """;

    private final ExchangeFixture exchange = new ExchangeFixture(DATABASE);

    @TempDir Path folder;

    @BeforeEach
    void startEmpty() throws SQLException {
        exchange.reset();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUntouchedSheetOfTheDemoDirectoryChangesNothing(boolean workbook) throws IOException {
        exchange.importFrom(Path.of("src/main/resources/demo/directory.ndjson"));
        assertUntouched(workbook);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUntouchedSheetOfEverythingItCannotHoldChangesNothing(boolean workbook)
            throws IOException {
        assertEquals(5, importRich().created());
        assertUntouched(workbook);
    }

    private void assertUntouched(boolean workbook) throws IOException {
        String before = exchange.exportNdjson();
        ImportReport report =
                exchange.importFrom(
                        Files.write(
                                folder.resolve(workbook ? "c.xlsx" : "c.csv"),
                                exchange.exportTemplate(workbook)));
        assertEquals(List.of(), report.warnings());
        assertEquals(before, exchange.exportNdjson());
        assertEquals(0, report.created() + report.updated() + report.refused(), report.toString());
        assertTrue(report.unchanged() > 0, report.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dispensaire | Dispensaire de nuit",
                "مستوصف | مستوصف ليلي",
                "0528 11 11 11 | 0528 11 11 12",
                "0528 00 00 02 | 0528 00 00 03",
                "BP 1 | BP 2",
                "Siège | Centre",
                "Mo 09:00-12:00 | Mo 09:00-13:00",
            })
    void aChangedCellChangesOnlyItsOwnField(String cell, String changed) throws IOException {
        importRich();
        String before = exchange.exportNdjson();
        String sheet = new String(exchange.exportTemplate(false), StandardCharsets.UTF_8);
        ImportReport report =
                exchange.importText(folder, "c.csv", sheet.replaceFirst(cell, changed));
        assertEquals(List.of(), report.warnings());
        assertEquals(1, report.updated(), report.toString());
        assertEquals(expected(before, cell, changed), exchange.exportNdjson());
    }

    /** Times of day have seconds in JSON, and nothing else of a field is in a cell. */
    private static String expected(String before, String cell, String changed) {
        return cell.startsWith("Mo ")
                ? before.replaceFirst("12:00", "13:00")
                : before.replaceFirst(cell, changed);
    }

    @Test
    void aListCellReplacesWhatTheSheetShowsOfItsListAndNothingElse() {
        importRich();
        exchange.importText(
                folder,
                "c.csv",
                "id,organization_id,name_ar,phone,themes,languages\n"
                        + "11111111-1111-4111-8111-111111111111,"
                        + "22222222-2222-4222-8222-222222222222,مستوصف,"
                        + "0528 00 00 02; 0528 00 00 09; 0528 00 00 08,logement,ar\n");
        String after = exchange.exportNdjson();
        assertTrue(after.contains("\"description\":\"nuit\""), after);
        assertTrue(!after.contains("\"jour\"") && after.contains("0528 00 00 08"), after);
        assertTrue(after.contains("langue sans code") && !after.contains("le matin"), after);
        assertEquals(3, count(after, "\"taxonomy_term\":"), after);
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }

    private ImportReport importRich() {
        return exchange.importText(folder, "a.ndjson", RICH);
    }
}
