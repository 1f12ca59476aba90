package ma.cmsm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.audit.AuditVerification.Fault;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the record was found broken is not forgotten before it is found whole. */
class AuditAlarmStoreTest extends OnRecord {

    private static final Optional<AuditHead> NO_HEAD = Optional.empty();

    private AuditCare care;

    @BeforeEach
    void watch() {
        care = new AuditCare(transactions, acts, heads, alarms, now);
        write(5);
    }

    @Test
    void auditorsAreWarnedFromTheFirstTimeOnUntilItIsWhole() throws SQLException {
        execute("update audit_entry set action = 'nothing' where number = 3");
        verify(NO_HEAD);
        Instant first = now.instant();
        now.pass(Duration.ofDays(40));
        verify(NO_HEAD);
        Instant last = now.instant();
        assertEquals(Optional.of(new AuditAlarm(first, last, 3, Fault.CHANGED, NO_HEAD)), alarm());
        execute("update audit_entry set action = 'edit-service' where number = 3");
        assertEquals(3, alarm().orElseThrow().number());
        verify(NO_HEAD);
        assertEquals(Optional.empty(), alarm());
    }

    @Test
    void nothingIsWrittenIntoABrokenRecord() throws SQLException {
        execute("delete from audit_entry where number = 3");
        verify(NO_HEAD);
        assertEquals("4", DATABASE.column("select cast(count(*) as char) from audit_entry").get(0));
    }

    @Test
    void whatAKeptEndFoundIsSettledByNoVerificationWithoutOne() throws SQLException {
        AuditHead kept = new AuditHead(5, hash(5));
        execute("update audit_head set number = 3, hash = '" + hash(3) + "'");
        execute("create table audit_cut as select * from audit_entry where number > 3");
        execute("delete from audit_entry where number > 3");
        verify(Optional.of(kept));
        verify(NO_HEAD);
        assertEquals(Optional.of(kept), alarm().orElseThrow().kept());
        execute("delete from audit_entry where number > 3");
        execute("insert into audit_entry select * from audit_cut");
        execute("drop table audit_cut");
        execute("update audit_head set number = 5, hash = '" + kept.hash() + "'");
        verify(Optional.of(new AuditHead(3, hash(3))));
        assertEquals(Optional.of(kept), alarm().orElseThrow().kept());
        verify(Optional.of(kept));
        assertEquals(Optional.empty(), alarm());
    }

    @Test
    void anEarlierEndDoesNotMakeItEasierToEnd() throws SQLException {
        Optional<AuditHead> late = Optional.of(new AuditHead(9, "0".repeat(64)));
        verify(late);
        verify(Optional.of(new AuditHead(3, "0".repeat(64))));
        verify(Optional.of(new AuditHead(3, hash(3))));
        assertEquals(late, alarm().orElseThrow().kept());
    }

    @Test
    void aWarningThatNobodyCanReadIsOneStill() throws IOException {
        Path file = Files.writeString(home.resolve("audit-broken.txt"), "all is well");
        Files.setLastModifiedTime(file, FileTime.from(now.instant()));
        assertEquals(Fault.WARNING_UNREADABLE, alarm().orElseThrow().fault());
        verify(NO_HEAD);
        assertEquals(Optional.empty(), alarm());
    }

    @Test
    void neitherStrangeBytesNorAFolderKeepAnybodyFromTheRecord() throws SQLException, IOException {
        Path file = home.resolve("audit-broken.txt");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertEquals(Fault.WARNING_UNREADABLE, alarm().orElseThrow().fault());
        Files.delete(file);
        Files.createDirectories(file.resolve("inside"));
        assertEquals(Fault.WARNING_UNREADABLE, alarm().orElseThrow().fault());
        execute("delete from audit_entry where number = 3");
        verify(NO_HEAD);
        assertEquals(Fault.WARNING_UNREADABLE, alarm().orElseThrow().fault());
    }

    @Test
    void theOperatorEndsTheWarningOfAMistypedEndOnRecord() throws SQLException {
        verify(Optional.of(new AuditHead(412, "0".repeat(64))));
        verify(NO_HEAD);
        assertEquals(412, alarm().orElseThrow().kept().orElseThrow().number());
        end(Actor.OPERATOR);
        assertEquals(Optional.empty(), alarm());
        end(Actor.OPERATOR);
        assertEquals(
                List.of("operator"),
                DATABASE.column("select actor from audit_entry where action = 'end-audit-alarm'"));
    }

    @Test
    void nobodyEndsTheWarningOfABrokenRecord() {
        execute("delete from audit_entry where number = 3");
        verify(NO_HEAD);
        verification.endAlarm(Actor.OPERATOR, NO_HEAD, done -> {});
        assertEquals(3, alarm().orElseThrow().number());
        end(Actor.OPERATOR);
        assertEquals(3, alarm().orElseThrow().number());
    }

    @Test
    void aWarningThatIsRaisedWhileSomebodyLooksOutlivesWhatTheyFind() {
        alarms.raise(AuditAlarm.first(now.instant(), 3, Fault.CHANGED, NO_HEAD));
        alarms.settle(now.instant(), NO_HEAD);
        assertEquals(3, alarm().orElseThrow().number());
        alarms.settle(now.instant().plusMillis(1), NO_HEAD);
        assertEquals(Optional.empty(), alarm());
    }

    @Test
    void onlyTheOperatorEndsAWarning() {
        assertThrows(Refused.class, () -> end(actor(Role.AUDITOR)));
    }

    private void end(Actor actor) {
        now.pass(Duration.ofMinutes(1));
        verification.endAlarm(actor, NO_HEAD, done -> {});
    }

    private void verify(Optional<AuditHead> kept) {
        now.pass(Duration.ofMinutes(1));
        verification.verify(actor(Role.AUDITOR), kept, done -> {});
    }

    private Optional<AuditAlarm> alarm() {
        return care.read(actor(Role.AUDITOR)).alarm();
    }

    private static String hash(long number) throws SQLException {
        return DATABASE.column("select hash from audit_entry where number = " + number).get(0);
    }
}
