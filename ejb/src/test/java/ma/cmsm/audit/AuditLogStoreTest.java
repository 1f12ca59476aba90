package ma.cmsm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.audit.AuditEntry.Result;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.Test;

/** What gets into the record. */
class AuditLogStoreTest extends OnRecord {

    @Test
    void anActIsOnRecordWithNamesAndIdsAndNoValues() {
        log.saw(act("edit-service", "s1").on("name", "fees"));
        assertEquals(
                List.of(
                        new AuditEntry(
                                1,
                                Instant.parse("2026-11-24T10:00:00.123456Z"),
                                "a1",
                                Optional.of("o1"),
                                List.of("AUDITOR"),
                                "edit-service",
                                "service",
                                Optional.of("s1"),
                                List.of("fees", "name"),
                                Result.DONE,
                                Optional.empty(),
                                Optional.of("r1"))),
                page(AuditFilter.ALL).items());
    }

    @Test
    void whatIsUndoneIsNotOnRecord() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        transactions.within(
                                sql -> {
                                    log.saw(act("edit-service", "s1"));
                                    throw new IllegalStateException("broken");
                                }));
        assertEquals(0, page(AuditFilter.ALL).total());
    }

    @Test
    void whatIsRefusedIsUndoneAndOnRecord() throws SQLException {
        assertThrows(
                Refused.class,
                () ->
                        acts.perform(
                                act("edit-service", "s1"),
                                sql -> {
                                    sql.update(
                                            "insert into platform_marker values ('x', '', now(6))");
                                    throw new Refused(Refused.Kind.CONFLICT, "some.key");
                                }));
        AuditEntry line = page(AuditFilter.ALL).items().get(0);
        assertEquals(Result.REFUSED, line.result());
        assertEquals(Optional.of("some.key"), line.reason());
        assertEquals(List.of(), DATABASE.column("select name from platform_marker"));
    }

    @Test
    void whoMayNotIsRefusedAndOnRecord() {
        Actor editor = actor(Role.MEMBER_EDITOR);
        assertThrows(Refused.class, () -> queries.page(AuditFilter.ALL, 1, 10, editor));
        AuditEntry line = page(AuditFilter.ALL).items().get(0);
        assertEquals("read-audit-log", line.action());
        assertEquals(Optional.of("identity.not-found"), line.reason());
    }

    @Test
    void readingTheRecordIsOnRecord() {
        page(AuditFilter.about("case", "c1"));
        AuditEntry reading = page(AuditFilter.ALL).items().get(0);
        assertEquals("read-audit-log", reading.action());
        assertEquals(List.of("object-id", "object-kind"), reading.fields());
    }
}
