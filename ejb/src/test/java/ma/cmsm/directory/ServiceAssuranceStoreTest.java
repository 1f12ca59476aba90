package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.EDITOR;
import static ma.cmsm.directory.internal.edit.Office.STRANGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.TranslationState.Status;
import ma.cmsm.directory.internal.assurance.RoundsInTest;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.identity.LinkTries;
import ma.cmsm.identity.Visit;
import ma.cmsm.identity.internal.Attempts;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Refused;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Services are checked every half year; who forgets is reminded, then loses them for a while. */
class ServiceAssuranceStoreTest {

    private static final Visit HERE = visit("198.51.100.7");
    private static final Pattern TOKEN = Pattern.compile("token=(\\S+)");

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private Office office;
    private RoundsInTest rounds;
    private ServiceAssurance assurance;
    private RecordRef service;

    @BeforeEach
    void openWithOneServiceCheckedToday() throws SQLException {
        office = new Office(DATABASE, home);
        office.open();
        office.account("e1", "editor@example.org", "MEMBER_EDITOR");
        office.account("f1", "focal@example.org", "FOCAL_POINT");
        rounds = new RoundsInTest(office);
        assurance =
                new ServiceAssurance(
                        office.desks,
                        rounds.links,
                        new LinkTries(office.acts, new Attempts(office.now)));
        RecordDraft draft =
                office.saved("{'name':'Accueil','translations':{'ar':{'name':'استقبال'}}}");
        service = draft.ref();
        office.editing.publish(service, draft.edition(), true, EDITOR);
        office.touched.clear();
    }

    @Test
    void editorsAreAskedTwoWeeksBeforeOnTheDayAndAMonthAfter() {
        pass(181 - 15);
        assertEquals(List.of(), rounds.go());
        pass(1);
        assertEquals(List.of("editor@example.org fr directory.assurance-first"), rounds.go());
        assertEquals(List.of(), rounds.go());
        pass(14);
        assertEquals(List.of("editor@example.org fr directory.assurance-due"), rounds.go());
        pass(30);
        assertEquals(List.of("editor@example.org fr directory.assurance-last"), rounds.go());
        assertEquals(List.of(), rounds.go());
    }

    @Test
    void whatAStopMadeItMissIsMadeUpForOnce() {
        pass(300);
        assertEquals(List.of("editor@example.org fr directory.assurance-last"), rounds.go());
        assertEquals(List.of(), rounds.go());
        assertEquals(State.PUBLISHED, state());
    }

    @Test
    void aStaleServiceIsReadAgainByTheIndexOnce() {
        pass(181);
        rounds.go();
        assertEquals(List.of(), office.touched);
        pass(1);
        rounds.go();
        rounds.go();
        assertEquals(List.of(service.id()), office.touched);
    }

    @Test
    void whatNobodyConfirmedIsTakenOffAfterTheGrace() {
        pass(181);
        rounds.go();
        pass(90);
        rounds.go();
        assertEquals(State.PUBLISHED, state());
        pass(1);
        assertEquals(List.of("editor@example.org fr directory.assurance-unpublished"), rounds.go());
        assertEquals(State.WITHDRAWN, state());
        assertEquals(List.of(), rounds.go());
    }

    @Test
    void aServiceThatCannotBeTakenOffKeepsNoOther() throws SQLException {
        RecordDraft other = office.saved("{'name':'Bain'}");
        office.editing.publish(other.ref(), other.edition(), true, EDITOR);
        pass(181);
        rounds.go();
        pass(91);
        rounds.refuse("Accueil");
        rounds.go();
        assertEquals(
                List.of("Accueil active", "Bain inactive"),
                DATABASE.column(
                        "select concat_ws(' ', name, status) from directory_service"
                                + " order by name"));
    }

    @Test
    void aMailHasRoomForFifteenServicesWithLongArabicNames() throws SQLException {
        MailOutbox mails =
                new MailOutbox(office.transactions, office.settings, office.keyring, office.now);
        String services =
                "م".repeat(15 * 255) + "https://cmsm.example/ar/still-correct?token=x ".repeat(15);
        mails.put("e@asso.example", "ar", "directory.assurance-due", Map.of("services", services));
        assertEquals(
                List.of("1"), DATABASE.column("select length(content) > 8000 from platform_mail"));
    }

    @Test
    void nothingIsTakenOffThatNobodyWasAskedAbout() throws SQLException {
        office.close("e1");
        pass(400);
        assertEquals(List.of(), rounds.go());
        pass(100);
        rounds.go();
        assertEquals(State.PUBLISHED, state());
    }

    @Test
    void oneClickConfirmsAndOutdatesNoTranslation() throws SQLException {
        pass(181);
        rounds.go();
        String token = token();
        StillCorrect asked = assurance.read(token, "ar", HERE).orElseThrow();
        assertTrue(asked.open());
        assertEquals("استقبال", asked.name().value());
        assertEquals(
                List.of("2026-11-26"),
                DATABASE.column("select assured_date from directory_service"));
        assurance.confirm(token, HERE);
        assertEquals(
                List.of("2027-05-26 2027-11-26"),
                DATABASE.column(
                        "select concat(assured_date, ' ', assurance_due) from directory_service"));
        RecordDraft now = office.editing.draft(service, EDITOR);
        assertTrue(
                now.translations().stream()
                        .noneMatch(state -> state.published() == Status.OUTDATED));
        assertFalse(assurance.read(token, "fr", HERE).orElseThrow().open());
        pass(1);
        assurance.confirm(token, HERE);
        assertEquals(
                List.of("2027-05-26"),
                DATABASE.column("select assured_date from directory_service"));
        assertEquals(List.of(), rounds.go());
    }

    @Test
    void aLinkBringsBackWhatTheGraceTookOff() {
        pass(181);
        rounds.go();
        pass(91);
        rounds.go();
        assertEquals(State.WITHDRAWN, state());
        assurance.confirm(token(), HERE);
        assertEquals(State.PUBLISHED, state());
    }

    @Test
    void aLinkDoesNotBringBackWhatItsEditorWithdrew() {
        pass(181);
        rounds.go();
        RecordDraft draft = office.editing.draft(service, EDITOR);
        office.editing.withdraw(service, draft.edition(), EDITOR);
        assertFalse(assurance.read(token(), "fr", HERE).orElseThrow().open());
        assurance.confirm(token(), HERE);
        assertEquals(State.WITHDRAWN, state());
    }

    @Test
    void aLinkOpensNothingElseAndNotForEver() {
        pass(181);
        rounds.go();
        String token = token();
        String forged = token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0");
        assertTrue(assurance.read(forged, "fr", HERE).isEmpty());
        assertTrue(assurance.read(token.replace(service.id(), Office.OURS), "fr", HERE).isEmpty());
        pass(60);
        assertTrue(assurance.read(token, "fr", HERE).isEmpty());
        assertRefused("directory.link-closed", () -> assurance.confirm(token, HERE));
    }

    @Test
    void whoGuessesLinksIsOnRecordAndPausedWhereverTheyAreTried() throws SQLException {
        for (int tried = 0; tried < 20; tried++) {
            String token = "gue55" + tried;
            assertTrue(assurance.read(token, "fr", HERE).isEmpty());
            assertRefused("directory.link-closed", () -> assurance.confirm(token + "x", HERE));
        }
        assertRefused("identity.wait", () -> assurance.read("other", "fr", HERE));
        assertRefused("identity.wait", () -> assurance.confirm("other", HERE));
        assertTrue(assurance.read("other", "fr", visit("203.0.113.9")).isEmpty());
        assertEquals(
                List.of("visitor confirm-service-by-link service 41"),
                DATABASE.column(
                        "select concat_ws(' ', actor, action, object_kind, object_id, count(*))"
                                + " from audit_entry where result = 'REFUSED' group by actor"));
    }

    @Test
    void whoComesWithALinkOfOursIsNeitherOnRecordNorPausedEvenTooLate() throws SQLException {
        pass(181);
        rounds.go();
        String token = token();
        for (int looked = 0; looked < 50; looked++) {
            assertTrue(assurance.read(token, "fr", HERE).isPresent());
        }
        assurance.confirm(token, HERE);
        pass(60);
        for (int looked = 0; looked < 50; looked++) {
            assertTrue(assurance.read(token, "fr", HERE).isEmpty());
        }
        assertEquals(
                List.of(),
                DATABASE.column("select number from audit_entry where result = 'REFUSED'"));
    }

    @Test
    void editorsConfirmTheirOwnServicesOnly() throws SQLException {
        pass(10);
        assertRefused("identity.not-found", () -> assurance.confirm(service.id(), STRANGER));
        assurance.confirm(service.id(), EDITOR);
        assertEquals(
                List.of("2026-12-06"),
                DATABASE.column("select assured_date from directory_service"));
    }

    @Test
    void theListHasWhatIsDueByADayAndWhatWasNeverChecked() {
        office.published("{'name':'Jamais'}");
        assertEquals(List.of(), due(LocalDate.of(2027, 5, 25)));
        assertEquals(List.of("Accueil"), due(LocalDate.of(2027, 5, 26)));
        assertEquals(
                List.of("Jamais"),
                names(OwnRecordFilter.of(new OwnRecordFilter.Check(Optional.empty()))));
    }

    @Test
    void mutedEditorsAreNotWrittenTo() throws SQLException {
        office.mute("e1", "VERIFICATION_DUE");
        pass(181);
        assertEquals(List.of(), rounds.go());
    }

    private List<String> due(LocalDate day) {
        return names(OwnRecordFilter.of(new OwnRecordFilter.Check(Optional.of(day))));
    }

    private List<String> names(OwnRecordFilter filter) {
        return assurance.list(filter, 0, 9, EDITOR).items().stream().map(OwnRecord::name).toList();
    }

    private State state() {
        return office.editing.draft(service, EDITOR).state();
    }

    private void pass(int days) {
        office.now.pass(Duration.ofDays(days));
    }

    private String token() {
        Matcher link = TOKEN.matcher(rounds.lastText());
        assertTrue(link.find());
        return link.group(1);
    }

    private static Visit visit(String address) {
        return new Visit(address, Optional.empty(), Optional.empty(), Optional.of("request-1"));
    }

    private static void assertRefused(String key, Runnable what) {
        assertEquals(key, assertThrows(Refused.class, what::run).key());
    }
}
