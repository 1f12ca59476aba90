package ma.cmsm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ma.cmsm.audit.AuditVerification.Verified;
import ma.cmsm.audit.internal.AuditKeys;
import ma.cmsm.audit.internal.Chain;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.internal.KeyFile;
import ma.cmsm.testing.SettingsInTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is changed in the record unseen. */
class AuditVerificationStoreTest extends OnRecord {

    @Test
    void anUntouchedRecordIsWhole() {
        assertEquals(Verified.whole(0), verify());
        write(1500);
        assertEquals(Verified.whole(1500), verify());
    }

    @Test
    void linesWrittenAtOnceAreOneChain() {
        IntStream.range(0, 8)
                .parallel()
                .forEach(
                        thread -> {
                            for (int i = 0; i < 25; i++) {
                                log.saw(act("sign-in", thread + "-" + i));
                            }
                        });
        assertEquals(Verified.whole(200), verify());
    }

    @Test
    void aChangedLineIsFound() throws SQLException {
        write(5);
        for (String change :
                List.of(
                        "actor = 'somebody'",
                        "organization_id = null",
                        "roles = ''",
                        "action = 'nothing'",
                        "object_id = ''",
                        "object_kind = 'case'",
                        "fields = 'name'",
                        "result = 'REFUSED'",
                        "reason = ''",
                        "request_id = 'r2'",
                        "at = at + interval 1 microsecond",
                        "hash = repeat('0', 64)")) {
            open();
            write(5);
            execute("update audit_entry set " + change + " where number = 3");
            Verified found = verify();
            assertEquals(Optional.of(3L), found.number(), change);
            assertEquals(Optional.of(AuditVerification.Fault.CHANGED), found.fault(), change);
            assertEquals(2, found.lines());
        }
    }

    @Test
    void aDeletedLineIsFound() throws SQLException {
        write(5);
        execute("delete from audit_entry where number = 3");
        assertEquals(Verified.broken(2, AuditVerification.Fault.MISSING, 3), verify());
    }

    @Test
    void anInsertedLineIsFound() throws SQLException {
        write(5);
        execute("update audit_entry set number = number + 1 where number > 3 order by number desc");
        execute(copyOfLine(2, 4));
        assertEquals(Verified.broken(3, AuditVerification.Fault.CHANGED, 4), verify());
    }

    @Test
    void aLineBeforeTheFirstIsFound() throws SQLException {
        write(3);
        for (String number : List.of("0", "-7", String.valueOf(Long.MIN_VALUE))) {
            execute("delete from audit_entry where number < 1");
            execute(copyOfLine(2, number));
            assertEquals(
                    Verified.broken(0, AuditVerification.Fault.CHANGED, Long.parseLong(number)),
                    verify());
        }
    }

    @Test
    void aLineThatNobodyCanReadIsFoundAndShownAsSuch() throws SQLException {
        for (String change : List.of("result = 'X'", "at = '0000-00-00'")) {
            open();
            write(3);
            execute("update audit_entry set " + change + " where number = 2");
            assertEquals(Verified.broken(1, AuditVerification.Fault.CHANGED, 2), verify(), change);
            assertEquals(List.of("s3", "s2", "s1"), objects(page(AuditFilter.ALL)), change);
        }
    }

    @Test
    void aLineAddedAtTheEndIsFound() throws SQLException {
        write(5);
        execute(copyOfLine(5, 6));
        assertEquals(Verified.broken(5, AuditVerification.Fault.CHANGED, 6), verify());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7", "3", "9000000000000000000"})
    void aLineThatSomebodyElseWroteNeedsNoKeyAndIsFound(String number) throws SQLException {
        write(2);
        String ours = DATABASE.column("select key_id from audit_entry").get(0);
        execute(copyOfLine(2, number));
        execute("update audit_entry set key_id = '0badcafe' where number = " + number);
        assertEquals(Set.of(ours), new AuditKeys(transactions).keys());
        assertFalse(verify().isWhole());
    }

    @Test
    void aLineBeforeAnyOfOursNeedsNoKeyAndIsFound() throws SQLException {
        write(1);
        execute("update audit_entry set key_id = '0badcafe'");
        execute("delete from audit_head");
        assertEquals(Set.of(), new AuditKeys(transactions).keys());
        assertEquals(Optional.of(1L), verify().number());
    }

    @Test
    void theRecordNeedsTheKeysOfItsEnds() throws Exception {
        AuditKeys keys = new AuditKeys(transactions);
        assertEquals(Set.of(), keys.keys());
        write(2);
        String first = DATABASE.column("select key_id from audit_entry").get(0);
        Path file = home.resolve("secret.key");
        Files.writeString(file, "ab".repeat(32) + "\n" + Files.readString(file));
        Chain renewed = new Chain(new Keyring(new KeyFile(new SettingsInTest(home))));
        new AuditLog(transactions, renewed, now).saw(act("edit-service", "s3"));
        assertEquals(Set.of(first, renewed.currentKey()), keys.keys());
    }

    @Test
    void aCutEndIsFoundThroughTheHeadInTheDatabase() throws SQLException {
        write(5);
        execute("delete from audit_entry where number > 3");
        assertEquals(Verified.broken(3, AuditVerification.Fault.MISSING, 4), verify());
    }

    @Test
    void aCutEndIsFoundThroughTheExportedHead() throws SQLException {
        write(5);
        AuditHead head = head();
        heads.add(LocalDate.parse("2026-11-24"), head);
        cutAfterThree();
        assertEquals(Verified.broken(3, AuditVerification.Fault.MISSING, 4), verify());
    }

    @Test
    void aCutEndIsFoundThroughAHeadKeptElsewhere() throws SQLException {
        write(5);
        AuditHead head = head();
        cutAfterThree();
        assertEquals(Verified.whole(3), verify());
        assertEquals(
                Verified.broken(3, AuditVerification.Fault.MISSING, 4), verify(Optional.of(head)));
        AuditHead other = new AuditHead(2, "0".repeat(64));
        assertEquals(
                Verified.broken(2, AuditVerification.Fault.HEAD_DIFFERS, 2),
                verify(Optional.of(other)));
    }

    @Test
    void aChangedFileOfHeadsIsFound() throws Exception {
        write(5);
        heads.add(LocalDate.parse("2026-11-24"), head());
        Path file = home.resolve("audit-heads.txt");
        String text = Files.readString(file);
        Files.writeString(file, text.replace(" 5 ", " 4 "));
        assertEquals(Verified.broken(5, AuditVerification.Fault.HEAD_DIFFERS, 4), verify());
    }

    private void cutAfterThree() throws SQLException {
        execute("delete from audit_entry where number > 3");
        execute(
                "update audit_head set number = 3,"
                        + " hash = (select hash from audit_entry where number = 3)");
    }

    private static String copyOfLine(int from, int to) {
        return copyOfLine(from, String.valueOf(to));
    }

    private static String copyOfLine(int from, String to) {
        return "insert into audit_entry select "
                + to
                + ", at, actor, organization_id, roles, action, object_kind, object_id, fields,"
                + " result, reason, request_id, key_id, hash from audit_entry where number = "
                + from;
    }

    private AuditHead head() throws SQLException {
        return new AuditHead(5, DATABASE.column("select hash from audit_head").get(0));
    }

    private Verified verify() {
        return verify(Optional.empty());
    }

    private Verified verify(Optional<AuditHead> kept) {
        Verified verified = walk(kept, AuditHead.NONE, Long.MAX_VALUE).found().orElseThrow();
        assertEquals(verified.isWhole(), verified.number().isEmpty());
        return verified;
    }
}
