package ma.cmsm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.audit.AuditEntry.Result;
import ma.cmsm.identity.Act;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the record, by whom. */
class AuditQueriesStoreTest extends OnRecord {

    @Test
    void itIsFilteredPageByPage() {
        for (int i = 1; i <= 3; i++) {
            log.saw(act("edit-service", "s" + i));
            now.pass(Duration.ofHours(1));
        }
        log.refused(act("read-case", "c1"), "identity.not-found");
        assertEquals(List.of("s3"), objects(about("edit-service", 1, 1)));
        assertEquals(List.of("s2"), objects(about("edit-service", 2, 1)));
        assertEquals(3, about("edit-service", 1, 1).total());
        Instant from = now.instant().minus(Duration.ofMinutes(150));
        AuditFilter late =
                new AuditFilter(
                        Optional.of(from),
                        Optional.of(now.instant()),
                        Set.of("a1", "nobody"),
                        Optional.of("o1"),
                        Optional.empty(),
                        Optional.of("service"),
                        Optional.empty(),
                        Optional.of(Result.DONE));
        assertEquals(List.of("s3", "s2"), objects(page(late)));
    }

    @Test
    void administratorsSeeNothingOfCases() {
        log.saw(Act.of(actor(Role.AUDITOR), "read-case", "case", "c1"));
        log.saw(Act.of(actor(Role.AUDITOR), "invite", "account", "a2"));
        Actor administrator = actor(Role.ADMINISTRATOR);
        assertEquals(
                List.of("a2"), objects(queries.technical(AuditFilter.ALL, 1, 10, administrator)));
        assertThrows(Refused.class, () -> queries.page(AuditFilter.ALL, 1, 10, administrator));
    }

    @Test
    void anExportHasEveryLine() {
        write(2300);
        List<AuditEntry> out = new ArrayList<>();
        queries.export(AuditFilter.ALL, actor(Role.AUDITOR), out::add);
        assertEquals(2300, out.size());
        assertEquals(2300, out.get(0).number());
        assertEquals(1, out.get(2299).number());
        assertEquals("export-audit-log", page(AuditFilter.ALL).items().get(0).action());
    }

    @Test
    void linesThatNobodyCanReadAreAskedFor() {
        write(3);
        execute("update audit_entry set result = 'X' where number = 2");
        assertEquals(List.of("s2"), objects(page(with(Result.UNREADABLE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "وصول", "\ud83d\ude00"})
    void whatNoLineCanHaveIsInNone(String typed) {
        write(1);
        Optional<String> text = Optional.of(typed);
        Optional<String> any = Optional.empty();
        for (AuditFilter filter :
                List.of(
                        asking(text, any, any, any, any),
                        asking(any, text, any, any, any),
                        asking(any, any, text, any, any),
                        asking(any, any, any, text, any),
                        asking(any, any, any, any, text))) {
            assertEquals(0, page(filter).total());
        }
    }

    private static AuditFilter asking(
            Optional<String> actor,
            Optional<String> organization,
            Optional<String> action,
            Optional<String> kind,
            Optional<String> object) {
        Optional<Instant> ever = Optional.empty();
        return new AuditFilter(
                ever,
                ever,
                actor.map(Set::of).orElse(Set.of()),
                organization,
                action,
                kind,
                object,
                Optional.empty());
    }

    private static AuditFilter with(Result result) {
        Optional<String> any = Optional.empty();
        Optional<Instant> ever = Optional.empty();
        return new AuditFilter(ever, ever, Set.of(), any, any, any, any, Optional.of(result));
    }

    private ListPage<AuditEntry> about(String action, int page, int size) {
        AuditFilter filter =
                new AuditFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(action),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return queries.page(filter, page, size, actor(Role.AUDITOR));
    }
}
