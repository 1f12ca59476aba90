package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.internal.HashesInTest;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Setting;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Signing in: what is asked of whom, and what a stranger learns and cannot do. */
class SignInStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private House house;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
        house.organization("tamount");
    }

    @Test
    void whoeverTouchesCasesSetsUpAFactorFirst() {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        Opened opened = house.password("fatima");
        assertEquals(Stage.ENROL, opened.stage());
        assertEquals(Set.of(), house.session(opened.token()).actor().roles());
    }

    @Test
    void whoeverHasAFactorProvesIt() {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        Opened enrolled = house.enrol("fatima").session();
        assertEquals(Stage.READY, enrolled.stage());
        Opened opened = house.password("fatima");
        assertEquals(Stage.FACTOR, opened.stage());
        assertEquals(Set.of(), house.session(opened.token()).actor().roles());
        assertEquals(Optional.empty(), opened.device());
    }

    @Test
    void aProvedFactorGivesTheRolesUnderAnotherToken() {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        String secret = secretOf("fatima");
        Opened half = house.password("fatima");
        house.now.pass(Duration.ofSeconds(30));
        Opened whole = house.signIn().proveFactor(half.token(), house.code(secret), House.HERE);
        assertNotEquals(half.token(), whole.token());
        assertTrue(house.sessions.find(half.token()).isEmpty());
        Session session = house.session(whole.token());
        assertEquals(Set.of(Role.FOCAL_POINT), session.actor().roles());
        assertEquals(Optional.of("tamount"), session.actor().organization());
        assertEquals(Optional.of(house.now.instant()), session.actor().factorProvedAt());
    }

    @Test
    void aMemberEditorMayWaitForTwoWeeks() {
        house.account("omar", "tamount", Role.MEMBER_EDITOR);
        Opened opened = house.password("omar");
        assertEquals(Stage.READY, opened.stage());
        Session session = house.session(opened.token());
        assertEquals(Set.of(Role.MEMBER_EDITOR), session.actor().roles());
        assertEquals(Optional.empty(), session.actor().factorProvedAt());
        assertEquals(Optional.of(house.now.instant().plus(Duration.ofDays(14))), session.enrolBy());
        house.now.pass(Duration.ofDays(14));
        assertEquals(Stage.ENROL, house.password("omar").stage());
    }

    @Test
    void anEditorWhoTouchesCasesElsewhereMayNotWait() {
        house.account("omar", "tamount", Role.MEMBER_EDITOR);
        house.organization("zahra");
        house.join("omar", "zahra", Role.SUPERVISOR);
        assertEquals(Stage.ENROL, house.password("omar").stage());
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() throws SQLException {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        house.account("left", "tamount", Role.FOCAL_POINT);
        DATABASE.transaction(
                entities ->
                        entities.createNativeQuery(
                                        "update identity_account set state = 'DEACTIVATED'"
                                                + " where id = 'left'")
                                .executeUpdate());
        house.account("nowhere", "tamount");
        refusedAs("identity.sign-in-failed", () -> sign("nobody@asso.example", House.PASSWORD));
        refusedAs("identity.sign-in-failed", () -> sign("fatima@asso.example", "wrong"));
        refusedAs("identity.sign-in-failed", () -> sign("left@asso.example", House.PASSWORD));
        refusedAs("identity.sign-in-failed", () -> sign("nowhere@asso.example", House.PASSWORD));
        refusedAs("identity.sign-in-failed", () -> sign("", ""));
        refusedAs("identity.sign-in-failed", () -> sign("\ud800'\"%_@x", "\ud800"));
        refusedAs(
                "identity.sign-in-failed",
                () -> sign("fatima@asso.example", "x".repeat(1_000_000)));
        assertEquals(
                List.of("REFUSED"),
                DATABASE.column(
                        "select distinct result from audit_entry where action = 'sign-in'"));
    }

    @Test
    void nobodySignsInForASuspendedOrganization() {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        DATABASE.transaction(
                entities ->
                        entities.createNativeQuery(
                                        "update identity_organization set state = 'SUSPENDED'")
                                .executeUpdate());
        refusedAs("identity.sign-in-failed", () -> sign("fatima@asso.example", House.PASSWORD));
    }

    @Test
    void aMailAddressIsTheSameInCapitals() {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        assertEquals(Stage.ENROL, sign(" Fatima@ASSO.example ", House.PASSWORD).stage());
    }

    @Test
    void aThousandWrongPasswordsFromElsewhereDoNotStopTheOwner() {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        for (int stranger = 0; stranger < 1000; stranger++) {
            Visit elsewhere = House.visit("203.0." + stranger / 250 + "." + stranger % 250);
            assertThrows(
                    Refused.class,
                    () -> house.signIn().withPassword("fatima@asso.example", "wrong", elsewhere));
        }
        refusedAs("identity.wait", () -> sign("fatima@asso.example", House.PASSWORD));
        house.now.pass(Duration.ofSeconds(3));
        assertEquals(Stage.ENROL, sign("fatima@asso.example", House.PASSWORD).stage());
    }

    @Test
    void onAKnownDeviceTheOwnerNoticesNothingOfThem() {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        Optional<String> device = house.enrol("fatima").session().device();
        for (int stranger = 0; stranger < 100; stranger++) {
            Visit elsewhere = House.visit("203.0.113." + stranger);
            assertThrows(
                    Refused.class,
                    () -> house.signIn().withPassword("fatima@asso.example", "wrong", elsewhere));
        }
        Visit home = new Visit("192.0.2.200", device, Optional.empty(), Optional.empty());
        assertEquals(
                Stage.FACTOR,
                house.signIn().withPassword("fatima@asso.example", House.PASSWORD, home).stage());
    }

    @Test
    void aDeviceOfSomebodyElseIsNotKnown() {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        house.account("omar", "tamount", Role.FOCAL_POINT);
        Optional<String> omars = house.enrol("omar").session().device();
        for (int tried = 0; tried < 30; tried++) {
            Visit elsewhere = House.visit("203.0.113." + tried);
            assertThrows(
                    Refused.class,
                    () -> house.signIn().withPassword("fatima@asso.example", "wrong", elsewhere));
        }
        Visit visit = new Visit("192.0.2.200", omars, Optional.empty(), Optional.empty());
        refusedAs(
                "identity.wait",
                () -> house.signIn().withPassword("fatima@asso.example", House.PASSWORD, visit));
    }

    @Test
    void aHashOfAnotherCostIsMadeAnewWhenThePasswordIsAtHand() throws SQLException {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        String before = house.one("select password_hash from identity_account");
        house.hashes = HashesInTest.dearer();
        house.password("fatima");
        String after = house.one("select password_hash from identity_account");
        assertNotEquals(before, after);
        assertFalse(house.hashes.isOutdated(after));
        assertEquals(Stage.ENROL, house.password("fatima").stage());
    }

    @Test
    void aHashThatIsMadeAnewDoesNotBringBackAnOldPassword() throws SQLException {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        String chosen = house.hashes.hash("nine otters paint doors");
        house.hashes =
                HashesInTest.dearer(
                        () ->
                                house.transactions.apart(
                                        sql ->
                                                sql.update(
                                                        "update identity_account"
                                                                + " set password_hash = ?",
                                                        chosen)));
        house.password("fatima");
        assertEquals(chosen, house.one("select password_hash from identity_account"));
    }

    @Test
    void anAccountOfTheDemonstrationWorksInItAlone() throws SQLException {
        house.account("demo", "tamount", Role.MEMBER_EDITOR);
        DATABASE.transaction(
                entities ->
                        entities.createNativeQuery("update identity_account set demo = true")
                                .executeUpdate());
        house.settings.set(Setting.DEMO, "true");
        String token = house.password("demo").token();
        assertTrue(house.sessions.find(token).isPresent());
        house.endDemonstration();
        assertTrue(house.sessions.find(token).isEmpty());
        refusedAs("identity.sign-in-failed", () -> sign("demo@asso.example", House.PASSWORD));
    }

    @Test
    void aSignInIsOnRecordWithoutAddressMailOrPassword() throws SQLException {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        house.password("fatima");
        assertEquals(
                "fatima|tamount|sign-in|account|fatima|DONE|request-1",
                house.one(
                        "select concat_ws('|', actor, organization_id, action, object_kind,"
                                + " object_id, result, request_id) from audit_entry"));
        String all =
                String.join(
                        " ",
                        DATABASE.column(
                                "select concat_ws(' ', e.actor, e.object_id, e.fields, e.reason,"
                                        + " s.token_hash) from audit_entry e, identity_session s"));
        assertFalse(all.contains("198.51.100.7") || all.contains("@asso.example"));
    }

    private String secretOf(String id) {
        Opened opened = house.password(id);
        String secret = house.factors.begin(opened.token()).secret();
        house.factors.confirm(opened.token(), house.code(secret), House.HERE);
        return secret;
    }

    private Opened sign(String mail, String password) {
        return house.signIn().withPassword(mail, password, House.HERE);
    }

    private static void refusedAs(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }
}
