package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.platform.Refused;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class UpsertStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final String ORGANIZATION =
            "{'id':'11111111-1111-1111-1111-111111111111','name':'Anir','legal_status':'association',"
                    + "'phones':[{'number':'+212 528 00 00 00'}]}";
    private static final String SERVICE =
            "{'id':'22222222-2222-2222-2222-222222222222','name':'Accueil','status':'active',"
                    + "'description':'Un accueil.','email':'a@example.org',"
                    + "'organization':{'id':'11111111-1111-1111-1111-111111111111'},"
                    + "'translations':{'ar':{'name':'استقبال'}},"
                    + "'attributes':[{'taxonomy_term':{'taxonomy':'theme','code':'sante'}}]}";

    /** A root with three terms below it: one a place has, one a service there, one an organizer. */
    private static final String TERMS =
            String.join(
                    "\n",
                    term('1', "Racine", ""),
                    term('2', "Lieu", ",'parent_id':'" + termId('1') + "'"),
                    term('3', "Accès", ",'parent_id':'" + termId('1') + "'"),
                    term('4', "Organisme", ",'parent_id':'" + termId('1') + "'"));

    private static final String SERVICE_AT_PLACE =
            "{'id':'22222222-2222-2222-2222-222222222222','name':'Accueil','status':'active',"
                    + "'organization':{'id':'11111111-1111-1111-1111-111111111111','name':'Anir',"
                    + having('4')
                    + "},'service_at_locations':[{'location':{"
                    + "'id':'33333333-3333-3333-3333-333333333333','location_type':'physical',"
                    + having('2')
                    + "},"
                    + having('3')
                    + "}]}";

    private final ExchangeFixture exchange = new ExchangeFixture(DATABASE);

    @TempDir Path folder;

    @BeforeEach
    void startEmpty() throws SQLException {
        exchange.reset();
    }

    @Test
    void whatIsPresentReplacesWhatIsAbsentStaysAndNullRemoves() throws SQLException {
        importLines(ORGANIZATION, SERVICE);
        ImportReport report =
                importLines(
                        "{'id':'22222222-2222-2222-2222-222222222222','status':'inactive',"
                                + "'email':null,'attributes':[]}");
        assertEquals(1, report.updated());
        assertEquals(
                List.of("Accueil,inactive,-,Un accueil."),
                DATABASE.column(
                        "select concat_ws(',', name, status, coalesce(email, '-'), description)"
                                + " from directory_service"));
        assertEquals(List.of("0"), DATABASE.column("select count(*) from directory_attribute"));
        assertEquals(List.of("2"), DATABASE.column("select version from directory_service"));
    }

    @Test
    void aPatchOfFewPropertiesIsOfWhatTheDirectoryHasUnderItsId() throws SQLException {
        importLines(ORGANIZATION, SERVICE);
        String id = "{'id':'22222222-2222-2222-2222-222222222222',";
        assertEquals(1, importLines(id + "'name':'Nouveau nom'}").updated());
        assertEquals(1, importLines(id + "'alert':'Fermé lundi'}").updated());
        assertEquals(
                List.of("Nouveau nom, Fermé lundi"),
                DATABASE.column("select concat_ws(', ', name, alert) from directory_service"));
        assertEquals(List.of("1"), DATABASE.column("select count(*) from directory_organization"));
    }

    @Test
    void anUnchangedRecordWritesNothingAndWakesNoIndex() {
        importLines(ORGANIZATION, SERVICE);
        exchange.touched.clear();
        ImportReport report = importLines(ORGANIZATION, SERVICE);
        assertEquals(2, report.unchanged());
        assertTrue(exchange.touched.isEmpty());
    }

    @Test
    void aChangedOrganizationWakesTheIndexForItsServices() {
        importLines(ORGANIZATION, SERVICE);
        exchange.touched.clear();
        importLines(ORGANIZATION.replace("Anir", "Anir Agadir"));
        assertEquals(List.of("22222222-2222-2222-2222-222222222222"), exchange.touched);
    }

    @Test
    void aTranslationKeepsTheSourceItWasMadeFromUntilItChanges() throws SQLException {
        String hash = "select source_hash from directory_translation";
        importLines(ORGANIZATION, SERVICE);
        List<String> first = DATABASE.column(hash);
        importLines(SERVICE.replace("'Accueil'", "'Accueil de jour'"));
        assertEquals(first, DATABASE.column(hash));
        importLines(
                SERVICE.replace("'Accueil'", "'Accueil de jour'")
                        .replace("استقبال", "استقبال نهاري"));
        assertFalse(first.equals(DATABASE.column(hash)));
    }

    @Test
    void whatReadersSeeTranslatedCanBeImportedTranslated() throws SQLException {
        ImportReport report =
                importLines(
                        ORGANIZATION.replace(
                                "'phones'",
                                "'translations':{'ar':{'legal_status':'جمعية',"
                                        + "'tax_status':'معفاة'}},'phones'"));
        assertEquals(List.of(), report.warnings());
        assertEquals(
                List.of("جمعية", "معفاة"),
                DATABASE.column("select text_value from directory_translation order by field"));
    }

    @Test
    void aChangedTermWakesTheIndexWhereverAServiceShowsIt() {
        importLines(ORGANIZATION, TERMS, SERVICE_AT_PLACE);
        exchange.touched.clear();
        for (String shown : List.of("Accès", "Lieu", "Organisme")) {
            importLines(TERMS.replace(shown, shown + " 2"));
            assertEquals(List.of("22222222-2222-2222-2222-222222222222"), exchange.touched, shown);
            exchange.touched.clear();
            importLines(TERMS);
            exchange.touched.clear();
        }
    }

    @Test
    void aChangedTermWakesTheIndexForWhatHasATermBelowIt() {
        importLines(ORGANIZATION, TERMS, SERVICE_AT_PLACE);
        exchange.touched.clear();
        importLines(TERMS.replace("Racine", "Souche"));
        assertEquals(List.of("22222222-2222-2222-2222-222222222222"), exchange.touched);
    }

    @Test
    void goodRecordsGoInAndBadOnesAreNamed() {
        ImportReport report =
                importLines(
                        ORGANIZATION,
                        "{'id':'33333333-3333-3333-3333-333333333333','name':'X','status':'open'}",
                        "{'id':'44444444-4444-4444-4444-444444444444','status':'active'}",
                        "{'colour':'green'}",
                        SERVICE);
        assertEquals(2, report.created());
        assertEquals(3, report.refused());
        assertEquals(
                List.of(2L, 4L, 3L),
                report.refusals().stream().map(ImportReport.Remark::line).toList());
        assertEquals("/status", report.refusals().get(0).pointer());
    }

    @Test
    void aRecordTheDatabaseRefusesDoesNotTakeItsChunkWithIt() {
        String term = "{'id':'%s','taxonomy':'colours','code':'red','name':'Red'}";
        ImportReport report =
                importLines(
                        ORGANIZATION,
                        SERVICE,
                        term.formatted("55555555-5555-5555-5555-555555555555"),
                        term.formatted("66666666-6666-6666-6666-666666666666"));
        assertEquals(3, report.created(), report.toString());
        assertEquals(1, report.refused());
    }

    @Test
    void aServiceMayStandBeforeItsOrganization() {
        ImportReport report = importLines(SERVICE, ORGANIZATION);
        assertEquals(2, report.created(), report.toString());
    }

    @Test
    void aServiceOfAnUnknownOrganizationIsRefused() {
        ImportReport report = importLines(SERVICE);
        assertEquals(1, report.refused());
        assertTrue(report.refusals().get(0).reason().contains("neither in this source"));
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndWritesNothing() throws SQLException {
        ImportReport report = exchange.importFrom(write("dry.ndjson", ORGANIZATION, SERVICE), true);
        assertEquals(2, report.created());
        assertEquals(List.of("0"), DATABASE.column("select count(*) from directory_organization"));
    }

    @Test
    void aBrokenFileChangesNothingAndIsNamedWithItsLine() throws SQLException {
        Refused refused =
                assertThrows(
                        Refused.class, () -> importLines(ORGANIZATION, SERVICE, "{'id':'broken"));
        assertEquals(Broken.KEY, refused.key());
        assertEquals(3L, refused.arguments().get(1));
        assertEquals(List.of("0"), DATABASE.column("select count(*) from directory_organization"));
    }

    @Test
    void theSameIdTwiceIsReportedAndTheFirstIsKept() throws SQLException {
        ImportReport report =
                importLines(ORGANIZATION, SERVICE, SERVICE.replace("'Accueil'", "'Autre'"));
        assertEquals(2, report.warnings().size(), report.warnings().toString());
        assertEquals(List.of("Accueil"), DATABASE.column("select name from directory_service"));
    }

    private static String term(char digit, String name, String parent) {
        return "{'id':'"
                + termId(digit)
                + "','taxonomy':'kinds','code':'k"
                + digit
                + "','name':'"
                + name
                + "'"
                + parent
                + "}";
    }

    private static String termId(char digit) {
        return "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaa" + digit;
    }

    private static String having(char digit) {
        return "'attributes':[{'taxonomy_term_id':'" + termId(digit) + "'}]";
    }

    private ImportReport importLines(String... lines) {
        return exchange.importFrom(write("records.ndjson", lines));
    }

    private Path write(String file, String... lines) {
        try {
            return Files.writeString(
                    folder.resolve(file), String.join("\n", lines).replace('\'', '"') + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
