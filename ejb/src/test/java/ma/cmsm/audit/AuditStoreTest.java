package ma.cmsm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ma.cmsm.audit.AuditEntry.Result;
import ma.cmsm.audit.AuditVerification.Verified;
import ma.cmsm.audit.internal.AuditKeys;
import ma.cmsm.audit.internal.Chain;
import ma.cmsm.audit.internal.HeadFile;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Permission;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.internal.KeyFile;
import ma.cmsm.testing.Database;
import ma.cmsm.testing.Moment;
import ma.cmsm.testing.SettingsInTest;
import ma.cmsm.testing.TransactionsInTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record: what gets into it, and that nothing is changed in it unseen. */
class AuditStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private final Moment now = new Moment(Instant.parse("2026-11-24T10:00:00.123456789Z"));
    private final TransactionsInTest transactions = new TransactionsInTest(DATABASE.dataSource());
    private AuditLog log;
    private Acts acts;
    private AuditQueries queries;
    private AuditVerification verification;
    private HeadFile heads;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        SettingsInTest settings = new SettingsInTest(home);
        Keyring keyring = new Keyring(new KeyFile(settings));
        Chain chain = new Chain(keyring);
        heads = new HeadFile(settings, keyring);
        log = new AuditLog(transactions, chain, now);
        acts = new Acts(new Permission(now), transactions, log);
        queries = new AuditQueries(acts, transactions);
        verification = new AuditVerification(acts, transactions, chain, heads);
    }

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
                        Optional.of("a1"),
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
    void anUntouchedRecordIsWhole() {
        assertEquals(Verified.whole(0), verify());
        write(1500);
        assertEquals(Verified.whole(1500), verify());
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
    void aLineAddedAtTheEndIsFound() throws SQLException {
        write(5);
        execute(copyOfLine(5, 6));
        assertEquals(Verified.broken(5, AuditVerification.Fault.CHANGED, 6), verify());
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
                Verified.broken(3, AuditVerification.Fault.MISSING, 4),
                verification.verify(Optional.of(head), done -> {}));
        AuditHead other = new AuditHead(2, "0".repeat(64));
        assertEquals(
                Verified.broken(2, AuditVerification.Fault.HEAD_DIFFERS, 2),
                verification.verify(Optional.of(other), done -> {}));
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

    private void cutAfterThree() throws SQLException {
        execute("delete from audit_entry where number > 3");
        execute(
                "update audit_head set number = 3,"
                        + " hash = (select hash from audit_entry where number = 3)");
    }

    private static AuditFilter asking(
            Optional<String> actor,
            Optional<String> organization,
            Optional<String> action,
            Optional<String> kind,
            Optional<String> object) {
        Optional<Instant> ever = Optional.empty();
        return new AuditFilter(
                ever, ever, actor, organization, action, kind, object, Optional.empty());
    }

    private static AuditFilter with(Result result) {
        Optional<String> any = Optional.empty();
        Optional<Instant> ever = Optional.empty();
        return new AuditFilter(ever, ever, any, any, any, any, any, Optional.of(result));
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
        Verified verified = verification.verify(Optional.empty(), done -> {});
        assertTrue(verified.isWhole() == verified.number().isEmpty());
        return verified;
    }

    private void write(int lines) {
        transactions.within(
                sql -> {
                    for (int i = 1; i <= lines; i++) {
                        log.saw(act("edit-service", "s" + i));
                    }
                    return lines;
                });
    }

    private ListPage<AuditEntry> about(String action, int page, int size) {
        AuditFilter filter =
                new AuditFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(action),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return queries.page(filter, page, size, actor(Role.AUDITOR));
    }

    private ListPage<AuditEntry> page(AuditFilter filter) {
        return queries.page(filter, 1, 10, actor(Role.AUDITOR));
    }

    private static List<String> objects(ListPage<AuditEntry> page) {
        return page.items().stream().map(line -> line.objectId().orElse("")).toList();
    }

    private Act act(String action, String id) {
        return Act.of(actor(Role.AUDITOR), action, "service", id);
    }

    private Actor actor(Role role) {
        return new Actor(
                "a1",
                Optional.of("a1"),
                Optional.of("o1"),
                Set.of(role),
                false,
                Optional.of(now.instant()),
                Optional.of("r1"));
    }

    private void execute(String sql) {
        transactions.within(on -> on.update(sql));
    }
}
