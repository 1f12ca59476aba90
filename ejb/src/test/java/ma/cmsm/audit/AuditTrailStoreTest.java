package ma.cmsm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.audit.internal.Chain;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Owned;
import ma.cmsm.identity.Owned.Ownership;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Keyring;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looked at one thing and changed it, and who gets to know. */
class AuditTrailStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    /** Service s1 is o1's, s2 is o2's, s3 nobody's; account a1 works for o1 and o2. */
    private static final Map<String, Ownership> OWNERS =
            Map.of(
                    "service s1", Ownership.one(Target.of("o1")),
                    "service s2", Ownership.one(Target.of("o2")),
                    "service s3", Ownership.one(Target.NOBODYS),
                    "account a1", new Ownership(List.of(Target.of("o1"), Target.of("o2")), true));

    private static final Owned FEATURE =
            new Owned() {
                @Override
                public Optional<Ownership> find(String kind, String id) {
                    return Optional.ofNullable(OWNERS.get(kind + " " + id));
                }

                @Override
                public Optional<String> name(String kind, String id, String language) {
                    return find(kind, id).map(any -> "Name of " + id + " in " + language);
                }
            };

    @TempDir Path home;

    private final Moment now = new Moment(Instant.parse("2026-11-24T10:00:00Z"));
    private final TransactionsInTest transactions = new TransactionsInTest(DATABASE.dataSource());
    private AuditLog log;
    private AuditTrail trail;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        Permission permission = new Permission(now);
        log =
                new AuditLog(
                        transactions,
                        new Chain(new Keyring(new KeyFile(new SettingsInTest(home)))),
                        now);
        trail =
                new AuditTrail(
                        new Acts(permission, transactions, log), permission, List.of(FEATURE));
        for (String organization : List.of("o1", "o2")) {
            Actor editor = actor("e-" + organization, organization, Role.MEMBER_EDITOR);
            for (String service : List.of("s1", "s2", "s3")) {
                log.saw(Act.of(editor, "save-draft", "service", service));
            }
            log.saw(Act.of(editor, "change-roles", "account", "a1"));
        }
    }

    @Test
    void aSupervisorReadsOfWhatIsOfTheOwnOrganizationWhoeverActed() {
        assertEquals(List.of("e-o2", "e-o1"), actors("service", "s1", Role.SUPERVISOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s2", "s3", "s4", "é", ""})
    void whatIsNotOnesOwnIsNotThere(String service) {
        Actor supervisor = actor("a9", "o1", Role.SUPERVISOR);
        assertFalse(trail.isFor(supervisor, "service", service));
        assertEquals(Refused.Kind.NOT_FOUND, refused("service", service, supervisor).kind());
    }

    @Test
    void ofAnAccountASupervisorReadsOnlyWhatTheOwnOrganizationDid() {
        assertEquals(List.of("e-o1"), actors("account", "a1", Role.SUPERVISOR));
    }

    @Test
    void whatAThingIsCalledIsForThoseWhoMayReadOfIt() {
        Actor supervisor = actor("a9", "o1", Role.SUPERVISOR);
        assertEquals(
                Optional.of("Name of s1 in ar"), trail.name(supervisor, "service", "s1", "ar"));
        assertEquals(Optional.empty(), trail.name(supervisor, "service", "s2", "ar"));
        Actor auditor = actor("a9", "o9", Role.AUDITOR);
        assertEquals(Optional.empty(), trail.name(auditor, "service", "gone", "ar"));
    }

    @Test
    void aFocalPointReadsTheOwnActsOnWhatIsOfTheOwnOrganization() {
        log.saw(Act.of(actor("a9", "o1", Role.FOCAL_POINT), "set-capacity", "service", "s1"));
        assertEquals(List.of("a9"), actors("service", "s1", Role.FOCAL_POINT));
        Actor focal = actor("a9", "o1", Role.FOCAL_POINT);
        assertEquals(Refused.Kind.NOT_FOUND, refused("service", "s2", focal).kind());
    }

    @Test
    void anAuditorReadsOfEverything() {
        for (String service : List.of("s1", "s2", "s3")) {
            assertEquals(List.of("e-o2", "e-o1"), actors("service", service, Role.AUDITOR));
        }
        assertEquals(List.of("e-o2", "e-o1"), actors("account", "a1", Role.AUDITOR));
        assertEquals(List.of(), actors("service", "gone", Role.AUDITOR));
    }

    @Test
    void anAdministratorReadsOfAccountsAndNotOfServices() {
        assertEquals(List.of("e-o2", "e-o1"), actors("account", "a1", Role.ADMINISTRATOR));
        Actor administrator = actor("a9", "o9", Role.ADMINISTRATOR);
        assertEquals(Refused.Kind.NOT_FOUND, refused("service", "s1", administrator).kind());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VISITOR", "MEMBER_EDITOR", "COORDINATOR"})
    void forOthersThereIsNothing(Role role) {
        Actor actor = actor("a9", "o1", role);
        for (String object : OWNERS.keySet()) {
            String[] parts = object.split(" ");
            assertFalse(trail.isFor(actor, parts[0], parts[1]));
            assertEquals(Refused.Kind.NOT_FOUND, refused(parts[0], parts[1], actor).kind());
        }
    }

    @Test
    void toReadIsOnRecordAndSoIsTheTryOfWhoMayNot() throws SQLException {
        actors("service", "s1", Role.SUPERVISOR);
        refused("service", "s2", actor("a9", "o1", Role.SUPERVISOR));
        assertEquals(
                List.of("service s1 DONE", "service s2 REFUSED"),
                DATABASE.column(
                        "select concat(object_kind, ' ', object_id, ' ', result) from audit_entry"
                                + " where action = 'read-trail' order by number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "é", "service ", "' or 1 = 1"})
    void whatIsNoKindOfThingIsNotThereForAnybodyAndNotPutOnRecordAsItIs(String kind)
            throws SQLException {
        assertEquals(
                Refused.Kind.NOT_FOUND,
                refused(kind, "s1", actor("a9", "o9", Role.AUDITOR)).kind());
        assertEquals(
                List.of("audit"),
                DATABASE.column("select object_kind from audit_entry where result = 'REFUSED'"));
    }

    @Test
    void aLongTrailIsReadInPages() {
        assertEquals(2, trail.read("service", "s1", 1, 1, auditor()).total());
        assertEquals(1, trail.read("service", "s1", 2, 1, auditor()).items().size());
        assertTrue(trail.isFor(auditor(), "service", "s1"));
    }

    private Actor auditor() {
        return actor("a9", "o9", Role.AUDITOR);
    }

    private List<String> actors(String kind, String id, Role role) {
        String organization = role.isOfCommittee() ? "o9" : "o1";
        return trail.read(kind, id, 1, 50, actor("a9", organization, role)).items().stream()
                .filter(line -> !line.action().equals("read-trail"))
                .map(AuditEntry::actor)
                .toList();
    }

    private Refused refused(String kind, String id, Actor actor) {
        return assertThrows(Refused.class, () -> trail.read(kind, id, 1, 50, actor));
    }

    private Actor actor(String account, String organization, Role role) {
        return new Actor(
                account,
                Optional.of(account),
                Optional.of(organization),
                Set.of(role),
                false,
                Optional.of(now.instant()),
                Optional.empty());
    }
}
