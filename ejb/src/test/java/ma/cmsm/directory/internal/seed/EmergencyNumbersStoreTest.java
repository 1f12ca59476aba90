package ma.cmsm.directory.internal.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.directory.ExchangeInTest;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.internal.TaxonomyStoreInTest;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.platform.MarkersInTest;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whom to call at once is known to every installation, until its committee says otherwise. */
class EmergencyNumbersStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final RecordRef POLICE =
            RecordRef.service("868fd5a9-b390-54fc-b2ff-62ce6810f827");

    @TempDir Path home;

    private Office office;
    private final EmergencyNumbers numbers = new EmergencyNumbers();

    @BeforeEach
    void openWithTheShippedVocabularies() throws SQLException {
        office = new Office(DATABASE, home);
        office.open();
        SeedInTest.taxonomies(new TaxonomyStoreInTest(DATABASE));
        numbers.markers = MarkersInTest.of(DATABASE.dataSource());
        numbers.transactions = office.transactions;
        numbers.clock = office.now;
        numbers.records = new ShippedRecords();
        numbers.records.exchange = ExchangeInTest.of(office, DATABASE);
    }

    @Test
    void aNewInstallationHasThemPublishedAndInTheIndex() throws SQLException {
        numbers.loadOnce();
        assertEquals(List.of("15", "177", "19"), called());
        assertTrue(office.touched.contains(POLICE.id()));
    }

    @Test
    void whatTheCommitteeChangesStaysAfterTheNextStart() throws SQLException {
        numbers.loadOnce();
        RecordDraft draft = office.editing.draft(POLICE, Office.COORDINATOR);
        RecordDraft saved =
                office.editing.save(
                        POLICE,
                        draft.edition(),
                        Office.json("{'name':'Police'}"),
                        Office.COORDINATOR);
        office.editing.publish(POLICE, saved.edition(), false, Office.COORDINATOR);
        numbers.loadOnce();
        assertEquals(
                List.of("Police"),
                DATABASE.column(
                        "select name from directory_service where id = '" + POLICE.id() + "'"));
    }

    @Test
    void whatTheCommitteeWithdrawsNeverComesBackByItself() throws SQLException {
        numbers.loadOnce();
        RecordDraft draft = office.editing.draft(POLICE, Office.COORDINATOR);
        office.editing.withdraw(POLICE, draft.edition(), Office.COORDINATOR);
        numbers.loadOnce();
        assertEquals(State.WITHDRAWN, office.editing.draft(POLICE, Office.COORDINATOR).state());
        assertEquals(List.of("15", "177"), called());
    }

    @Test
    void whoHasNumbersOfTheirOwnGetsNoOthers() throws SQLException {
        office.published(
                """
                {'name':'Samu','text_language':'fr','phones':[{'number':'141'}],
                 'attributes':[{'taxonomy_term_id':'%s'}]}
                """
                        .formatted(EmergencyNumbers.THEME));
        numbers.loadOnce();
        assertEquals(List.of("141"), called());
    }

    @Test
    void aDemonstrationOfBeforeBroughtThemItselfAndKeepsWhatBecameOfThem() throws SQLException {
        numbers.markers.set(DemoDirectory.LOADED, "", office.now.instant());
        numbers.loadOnce();
        assertEquals(List.of(), called());
    }

    @Test
    void theDemoDirectoryHasNoneOfThemAgain() throws IOException {
        Set<String> demo = ids("/demo/directory.ndjson");
        List<String> twice =
                ids(EmergencyNumbers.RESOURCE).stream().filter(demo::contains).toList();
        assertEquals(List.of(), twice);
    }

    /** The first number of each published service under the theme. */
    private static List<String> called() throws SQLException {
        return DATABASE.column(
                "select p.number from directory_phone p"
                        + " join directory_service s on s.id = p.service_id"
                        + " join directory_attribute a on a.service_id = s.id"
                        + " where p.position = 0 and s.status = 'active' and a.taxonomy_term_id = '"
                        + EmergencyNumbers.THEME
                        + "' order by p.number");
    }

    private static Set<String> ids(String resource) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                EmergencyNumbers.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8))) {
            List<String> ids = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                ids.add(HsdsJson.MAPPER.readTree(line).path("id").asText());
            }
            return ids.stream().collect(Collectors.toSet());
        }
    }
}
