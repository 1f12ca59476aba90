package ma.cmsm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.audit.AuditVerification.Fault;
import ma.cmsm.audit.AuditVerification.Verified;
import ma.cmsm.audit.internal.AlarmFile;
import ma.cmsm.audit.internal.Chain;
import ma.cmsm.audit.internal.HeadFile;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.People;
import ma.cmsm.identity.Permission;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.Mail;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.internal.KeyFile;
import ma.cmsm.platform.internal.mail.MailsInTest;
import ma.cmsm.testing.Database;
import ma.cmsm.testing.Moment;
import ma.cmsm.testing.SettingsInTest;
import ma.cmsm.testing.TransactionsInTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The end of the record, kept where the database's owner cannot change it. */
class HeadExportStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private final Moment now = new Moment(Instant.parse("2026-11-26T23:30:00Z"));
    private final TransactionsInTest transactions = new TransactionsInTest(DATABASE.dataSource());
    private Keyring keyring;
    private AuditLog log;
    private HeadFile file;
    private HeadExport export;
    private AuditVerification verification;
    private Acts acts;
    private final Actor auditor =
            new Actor(
                    "ouafa",
                    Optional.of("ouafa"),
                    Optional.of("committee"),
                    Set.of(Role.AUDITOR),
                    false,
                    Optional.of(now.instant()),
                    Optional.empty());

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        SettingsInTest settings = new SettingsInTest(home);
        keyring = new Keyring(new KeyFile(settings));
        Chain chain = new Chain(keyring);
        file = new HeadFile(settings, keyring);
        log = new AuditLog(transactions, chain, now);
        MailOutbox mails = new MailOutbox(transactions, settings, keyring, now);
        People people = new People(transactions, new Demonstration(transactions, settings));
        export = new HeadExport(transactions, file, people, mails, now);
        acts = new Acts(new Permission(now), transactions, log);
        verification =
                new AuditVerification(
                        acts, transactions, chain, file, new AlarmFile(settings), now);
        auditor();
    }

    @Test
    void oncePerDayTheEndIsInTheFileAndInAMail() {
        record(3);
        assertTrue(export.exportOfToday());
        assertFalse(export.exportOfToday());
        record(1);
        assertFalse(export.exportOfToday());
        now.pass(Duration.ofHours(1));
        assertTrue(export.exportOfToday());
        List<AuditHead> heads = file.heads().heads();
        assertEquals(List.of(3L, 4L), heads.stream().map(AuditHead::number).toList());
        List<Mail> mails = mails();
        assertEquals(2, mails.size());
        assertEquals("auditor@committee.example", mails.get(0).recipient());
        assertTrue(mails.get(0).text().contains(heads.get(0).hash()));
        assertEquals("Journal d’audit du 2026-11-26", mails.get(0).subject());
    }

    @Test
    void auditorsSeeWhenTheRecordWasKeptAndChecked() {
        AuditCare care =
                new AuditCare(
                        transactions, acts, file, new AlarmFile(new SettingsInTest(home)), now);
        assertEquals(
                new AuditCare.Care(Optional.empty(), Optional.empty(), false, Optional.empty()),
                care.read(auditor));
        assertFalse(care.read(auditor).isExported(now.instant()));
        record(3);
        export.exportOfToday();
        verification.verify(auditor, Optional.empty(), lines -> {});
        Instant checked = now.instant();
        AuditCare.Care looked = care.read(auditor);
        assertEquals(Optional.of(LocalDate.parse("2026-11-26")), looked.exportedOn());
        assertEquals(Optional.of(checked), looked.verifiedAt());
        assertTrue(looked.isExported(now.instant()));
        assertFalse(looked.older());
        now.pass(Duration.ofDays(2));
        assertFalse(care.read(auditor).isExported(now.instant()));
        now.pass(Duration.ofDays(29));
        assertEquals(Optional.empty(), care.read(auditor).verifiedAt());
        assertTrue(care.read(auditor).older());
        Refused refused = assertThrows(Refused.class, () -> care.read(Actor.VISITOR));
        assertEquals("identity.not-found", refused.key());
    }

    @Test
    void anEmptyRecordHasNoEndToKeep() {
        assertFalse(export.exportOfToday());
        assertEquals(List.of(), mails());
    }

    @Test
    void whatIsCutOffAfterwardsIsMissed() {
        record(5);
        export.exportOfToday();
        String third =
                transactions.within(
                        sql -> {
                            String hash =
                                    sql.first(
                                                    "select hash from audit_entry where number = 3",
                                                    List.of(),
                                                    row -> row.getString(1))
                                            .orElseThrow();
                            sql.update("delete from audit_entry where number > 3");
                            sql.update("update audit_head set number = 3, hash = ?", hash);
                            return hash;
                        });
        assertEquals(64, third.length());
        Verified verified = verify(Optional.empty());
        assertFalse(verified.isWhole());
        assertEquals(Optional.of(Fault.MISSING), verified.fault());
        assertEquals(Optional.of(4L), verified.number());
    }

    @Test
    void theMailsLineIsTheOneTheCommandTakes() {
        record(2);
        export.exportOfToday();
        String text = mails().get(0).text();
        String written = text.replaceAll("(?s).*--head (\\S+).*", "$1");
        Optional<AuditHead> kept = AuditHead.read(written);
        assertEquals(Optional.of(file.heads().heads().get(0)), kept);
        assertTrue(verify(kept).isWhole());
        AuditHead other = new AuditHead(2, "0".repeat(64));
        assertEquals(Optional.of(Fault.HEAD_DIFFERS), verify(Optional.of(other)).fault());
    }

    @Test
    void whatIsNoHeadIsNotReadAsOne() {
        for (String text :
                new String[] {"", ":", "1:", "x:" + "0".repeat(64), "-1:" + "0".repeat(64)}) {
            assertEquals(Optional.empty(), AuditHead.read(text));
        }
        assertEquals(Optional.of(AuditHead.NONE), AuditHead.read("0:" + "0".repeat(64)));
    }

    @Test
    void aVerificationIsOnRecordUnlessTheRecordIsBroken() throws SQLException {
        record(2);
        assertEquals(2, verify(Optional.empty()).lines());
        assertEquals(
                List.of("verify-audit-log"),
                DATABASE.column("select action from audit_entry where number = 3"));
        transactions.within(
                sql -> sql.update("update audit_entry set actor = 'x' where number = 1"));
        assertEquals(Optional.of(1L), verify(Optional.empty()).number());
        assertEquals(List.of("3"), DATABASE.column("select count(*) from audit_entry"));
    }

    private Verified verify(Optional<AuditHead> kept) {
        return verification.verify(Actor.OPERATOR, kept, done -> {});
    }

    private void record(int lines) {
        for (int line = 0; line < lines; line++) {
            log.saw(Act.of(Actor.SYSTEM, "edit-service", "service", "s" + line));
        }
    }

    private List<Mail> mails() {
        return transactions.within(sql -> MailsInTest.waiting(sql, keyring));
    }

    private void auditor() {
        transactions.within(
                sql -> {
                    sql.update(
                            "insert into identity_organization (id, name, committee, state,"
                                    + " version, created_at, updated_at)"
                                    + " values ('c', 'c', true, 'ACTIVE', 0, now(), now())");
                    sql.update(
                            "insert into identity_account (id, mail, name, language, state,"
                                    + " version, created_at, updated_at) values ('u',"
                                    + " 'auditor@committee.example', 'U', 'fr', 'ACTIVE', 0,"
                                    + " now(), now())");
                    sql.update("insert into identity_membership values ('u', 'c', false)");
                    return sql.update("insert into identity_role values ('u', 'c', 'AUDITOR')");
                });
    }
}
