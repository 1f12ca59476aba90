package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.COORDINATOR;
import static ma.cmsm.directory.internal.edit.Office.EDITOR;
import static ma.cmsm.directory.internal.edit.Office.FOCAL_POINT;
import static ma.cmsm.directory.internal.edit.Office.STRANGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.ErrorReport.State;
import ma.cmsm.directory.ReportError.About;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.directory.internal.report.ReportLimit;
import ma.cmsm.directory.internal.report.ReportSweep;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.SignedTokens;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Visitors report errors, editors answer them. */
class ServiceReportsStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private Office office;
    private ServiceReports reports;
    private String service;

    @BeforeEach
    void open() throws SQLException {
        office = new Office(DATABASE, home);
        office.open();
        reports =
                new ServiceReports(
                        office.desks,
                        new SignedTokens(office.keyring, office.now),
                        office.keyring,
                        new ReportLimit(office.now));
        service = office.published("{'name':'Accueil'}").ref().id();
    }

    @Test
    void aReportIsAnsweredAndItsCodeReadsTheAnswer() {
        String code = reports.report(report("Le numéro est faux."));
        assertEquals(State.OPEN, reports.find(code).orElseThrow().state());
        ErrorReport waiting = waiting(EDITOR).get(0);
        assertEquals("Le numéro est faux.", waiting.text());
        assertEquals("Accueil", waiting.serviceName());
        reports.answer(waiting.id(), waiting.version(), "Merci, corrigé.", EDITOR);
        ReportAnswer answer = reports.find(code.toLowerCase().replace("-", " ")).orElseThrow();
        assertEquals(State.ANSWERED, answer.state());
        assertEquals(Optional.of("Merci, corrigé."), answer.answer());
        assertEquals(List.of(), waiting(EDITOR));
    }

    @Test
    void aReceiptShowsTheCodeForAWhileAndHidesItInTheAddress() {
        String code = reports.report(report("Le numéro est faux."));
        String receipt = reports.receipt(code);
        assertEquals(Optional.of(code), reports.codeOf(receipt));
        assertFalse(receipt.contains(code));
        assertEquals(Optional.empty(), reports.codeOf(reports.token(service)));
        assertEquals(Optional.empty(), reports.codeOf(""));
        office.now.pass(Duration.ofMinutes(10));
        assertEquals(Optional.empty(), reports.codeOf(receipt));
    }

    @Test
    void nothingIsKeptOfWhoWroteAndTheTextIsNotInClear() throws SQLException {
        reports.report(report("Madame Amina a changé de bureau"));
        String row =
                DATABASE.column(
                                "select concat_ws('|', id, service_id, about, language,"
                                        + " hex(content), code_hash, state) from directory_report")
                        .get(0);
        assertFalse(row.contains("192.0.2.1"));
        assertFalse(row.contains("416D696E61"));
        assertEquals(
                List.of("visitor"),
                DATABASE.column(
                        "select actor from audit_entry where action = 'report-card-error'"));
    }

    @Test
    void onlyTheServicesEditorsAndTheCommitteeReadIt() {
        reports.report(report("faux"));
        assertEquals(1, waiting(COORDINATOR).size());
        ErrorReport waiting = waiting(EDITOR).get(0);
        for (Actor actor : List.of(STRANGER, FOCAL_POINT, Actor.VISITOR)) {
            assertEquals(List.of(), waiting(actor));
            assertRefused(
                    "identity.not-found", () -> reports.answer(waiting.id(), 1, "Non", actor));
        }
    }

    @Test
    void aReportIsAnsweredOnce() {
        reports.report(report("faux"));
        ErrorReport waiting = waiting(EDITOR).get(0);
        reports.dismiss(waiting.id(), waiting.version(), "", EDITOR);
        assertRefused(
                "directory.report-stale",
                () -> reports.answer(waiting.id(), waiting.version(), "Oui", COORDINATOR));
    }

    @Test
    void aFormIsGoodForItsServiceAndForTwoHours() {
        ReportError report = report("faux");
        String other = office.published("{'name':'B'}").ref().id();
        assertRefused(
                "directory.report-form-old",
                () -> reports.report(with(report, other, report.token(), "")));
        assertRefused(
                "directory.report-form-old",
                () -> reports.report(with(report, service, "deadbeef.x.1.y", "")));
        office.now.pass(Duration.ofHours(2));
        assertRefused("directory.report-form-old", () -> reports.report(report));
    }

    @Test
    void whatOnlyAProgramFillsInIsThrownAwayUnseen() throws SQLException {
        ReportError report = report("Buy now");
        String code = reports.report(with(report, service, report.token(), "http://spam.example"));
        assertTrue(reports.find(code).isEmpty());
        assertEquals("0", DATABASE.column("select count(*) from directory_report").get(0));
    }

    @Test
    void anAddressHasItsShareOfAnHourAndNoMore() {
        for (int each = 0; each < 5; each++) {
            reports.report(report("faux " + each));
        }
        assertRefused("directory.report-limit", () -> reports.report(report("faux")));
        office.now.pass(Duration.ofMinutes(61));
        reports.report(report("faux"));
    }

    @Test
    void whatNoReportCanHaveIsInNone() {
        reports.report(report("faux"));
        for (String typed : List.of("é", "وصول", "\ud83d\ude00")) {
            Optional<String> other = Optional.of(typed);
            assertEquals(0, reports.list(Optional.empty(), other, 0, 9, EDITOR).total());
            assertRefused("directory.report-not-found", () -> reports.get(typed, EDITOR));
            assertRefused(
                    "directory.report-not-found", () -> reports.answer(typed, 1, "Oui", EDITOR));
        }
    }

    @Test
    void whoTriesIdsOfReportsIsOnRecord() throws SQLException {
        String nothing = "00000000-0000-4000-8000-00000000cafe";
        assertRefused("directory.report-not-found", () -> reports.get(nothing, STRANGER));
        assertRefused(
                "directory.report-not-found", () -> reports.answer(nothing, 1, "Oui", STRANGER));
        assertRefused(
                "directory.report-not-found", () -> reports.dismiss(nothing, 1, "", STRANGER));
        assertEquals(
                List.of("read-report", "answer-report", "dismiss-report"),
                DATABASE.column(
                        "select action from audit_entry where result = 'REFUSED' and object_id = '"
                                + nothing
                                + "' and reason = 'directory.report-not-found' order by number"));
    }

    @Test
    void emptyAndEndlessReportsAreRefused() {
        assertRefused("directory.report-empty", () -> reports.report(report("  \n ")));
        assertRefused("directory.report-too-long", () -> reports.report(report("x".repeat(1501))));
        reports.report(report("\ud83d\ude00".repeat(750)));
    }

    @Test
    void thereIsNothingToReportOnWhatIsNotPublished() {
        String draft = office.saved("{'name':'Neuf'}").ref().id();
        ReportError report = report("faux");
        assertRefused(
                "directory.record-not-found",
                () -> reports.report(with(report, draft, reports.token(draft), "")));
    }

    @Test
    void anotherCodeReadsNothing() {
        reports.report(report("faux"));
        assertTrue(reports.find("0000-0000-0000-0000").isEmpty());
        assertTrue(reports.find("").isEmpty());
        assertTrue(reports.find("x".repeat(10_000)).isEmpty());
    }

    @Test
    void closedReportsGoAfterHalfAYear() throws SQLException {
        reports.report(report("faux"));
        reports.report(report("aussi"));
        ErrorReport waiting = waiting(EDITOR).get(0);
        reports.answer(waiting.id(), waiting.version(), "Oui", EDITOR);
        office.now.pass(Duration.ofDays(181));
        new ReportSweep(office.transactions, office.keyring, office.now).go();
        assertEquals(List.of("OPEN"), DATABASE.column("select state from directory_report"));
    }

    @Test
    void theListOfServicesSaysHowManyReportsWait() {
        reports.report(report("faux"));
        assertEquals(
                1,
                office.editing
                        .list(OwnRecordFilter.all(RecordRef.Kind.SERVICE), 0, 9, EDITOR)
                        .items()
                        .get(0)
                        .openReports());
    }

    private List<ErrorReport> waiting(Actor actor) {
        return reports.list(Optional.of(State.OPEN), Optional.empty(), 0, 9, actor).items();
    }

    private ReportError report(String text) {
        return new ReportError(
                service, About.PHONE, text, "fr", reports.token(service), "", "192.0.2.1");
    }

    private static ReportError with(ReportError report, String service, String token, String trap) {
        return new ReportError(
                service,
                report.about(),
                report.text(),
                report.language(),
                token,
                trap,
                report.address());
    }

    private static void assertRefused(String key, Runnable what) {
        assertEquals(key, assertThrows(Refused.class, what::run).key());
    }
}
