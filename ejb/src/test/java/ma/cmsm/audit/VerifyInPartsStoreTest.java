package ma.cmsm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.audit.AuditVerification.Fault;
import ma.cmsm.audit.AuditVerification.Part;
import ma.cmsm.audit.AuditVerification.Verified;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.Test;

/** A long record is verified in parts, as well as in one go. */
class VerifyInPartsStoreTest extends OnRecord {

    private static final long MOST = 1000;

    private static final Optional<AuditHead> NO_HEAD = Optional.empty();

    @Test
    void everyPartGoesOnWhereTheOneBeforeEnded() {
        write(2300);
        Part first = part(AuditHead.NONE);
        assertEquals(1000, first.whole().number());
        assertEquals(2300, first.last());
        assertEquals(Optional.empty(), first.found());
        Part second = part(first.whole());
        assertEquals(2000, second.whole().number());
        assertEquals(Optional.of(Verified.whole(2300)), part(second.whole()).found());
    }

    @Test
    void aRecordThatEndsWithAPartIsWhole() {
        write(1000);
        Part first = part(AuditHead.NONE);
        assertEquals(Optional.of(Verified.whole(1000)), part(first.whole()).found());
    }

    @Test
    void whatIsWrittenBetweenTwoPartsIsLookedAtToo() {
        write(1500);
        AuditHead whole = part(AuditHead.NONE).whole();
        write(100);
        assertEquals(Optional.of(Verified.whole(1600)), part(whole).found());
    }

    @Test
    void anEndThatIsGivenLaterIsComparedWithTheLinesBeforeToo() {
        write(1500);
        Part first = part(AuditHead.NONE);
        Optional<AuditHead> other = Optional.of(new AuditHead(2, "0".repeat(64)));
        Part next = verification.verifyPart(actor(Role.AUDITOR), other, Optional.of(first));
        assertEquals(Optional.of(Verified.broken(2, Fault.HEAD_DIFFERS, 2)), next.found());
    }

    @Test
    void aFaultInALaterPartIsFound() {
        write(1500);
        execute("update audit_entry set actor = 'somebody' where number = 1400");
        AuditHead whole = part(AuditHead.NONE).whole();
        assertEquals(Optional.of(Verified.broken(1399, Fault.CHANGED, 1400)), part(whole).found());
    }

    @Test
    void aLineThatIsGoneWhereTwoPartsMeetIsFound() {
        write(1500);
        AuditHead whole = part(AuditHead.NONE).whole();
        execute("delete from audit_entry where number = 1001");
        assertEquals(Optional.of(Verified.broken(1000, Fault.MISSING, 1001)), part(whole).found());
    }

    @Test
    void nothingComesAfterAFault() {
        write(1500);
        execute("delete from audit_entry where number = 2");
        assertEquals(
                Optional.of(Verified.broken(1, Fault.MISSING, 2)), part(AuditHead.NONE).found());
    }

    @Test
    void whatWasFoundWholeIsOnRecord() throws SQLException {
        write(3);
        assertEquals(Optional.of(Verified.whole(3)), verify(Role.AUDITOR).found());
        assertEquals(
                List.of("4 verify-audit-log DONE"),
                DATABASE.column(
                        "select concat(number, ' ', action, ' ', result) from audit_entry"
                                + " where object_kind = 'audit'"));
    }

    @Test
    void nothingIsWrittenIntoABrokenRecord() throws SQLException {
        write(3);
        execute("update audit_entry set actor = 'somebody' where number = 2");
        assertEquals(
                Optional.of(Verified.broken(1, Fault.CHANGED, 2)), verify(Role.AUDITOR).found());
        assertEquals(List.of("3"), DATABASE.column("select count(*) from audit_entry"));
    }

    @Test
    void whatWasBegunBeforeTheRecordWasFoundBrokenBeginsAnew() throws SQLException {
        write(1500);
        Part first = part(AuditHead.NONE);
        execute("update audit_entry set actor = 'somebody' where number = 3");
        now.pass(Duration.ofMinutes(1));
        verify(Role.AUDITOR);
        Part next = verification.verifyPart(actor(Role.AUDITOR), NO_HEAD, Optional.of(first));
        assertEquals(Optional.of(Verified.broken(2, Fault.CHANGED, 3)), next.found());
    }

    @Test
    void whoFindsItBrokenMeanwhileIsBelieved() throws SQLException {
        write(3);
        alarms.raise(AuditAlarm.first(now.instant(), 2, Fault.CHANGED, NO_HEAD));
        Part part = verify(Role.AUDITOR);
        assertEquals(Optional.empty(), part.found());
        assertEquals(
                List.of("verify-audit-part"),
                DATABASE.column("select action from audit_entry where object_kind = 'audit'"));
        now.pass(Duration.ofMinutes(1));
        part = verification.verifyPart(actor(Role.AUDITOR), NO_HEAD, Optional.of(part));
        assertEquals(Optional.of(Verified.whole(4)), part.found());
        assertEquals(Optional.empty(), alarms.find());
    }

    @Test
    void onlyAuditorsMayAndTheTryOfOthersIsOnRecord() throws SQLException {
        for (Role role : Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.SUPERVISOR)) {
            Refused refused = assertThrows(Refused.class, () -> verify(role));
            assertEquals(Refused.Kind.NOT_FOUND, refused.kind());
        }
        assertEquals(
                List.of("3"),
                DATABASE.column(
                        "select count(*) from audit_entry where action = 'verify-audit-log'"
                                + " and result = 'REFUSED'"));
    }

    private Part part(AuditHead whole) {
        return walk(NO_HEAD, whole, MOST);
    }

    private Part verify(Role role) {
        return verification.verifyPart(actor(role), Optional.empty(), Optional.empty());
    }
}
