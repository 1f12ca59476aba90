package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Setting;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** How an installation gets its first administrator. */
class FirstSetupStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private House house;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
    }

    @Test
    void theFirstAdministratorSignsInAndSetsUpAFactor() {
        assertTrue(house.setup.isNeeded());
        String token = house.setup.open(Actor.OPERATOR);
        assertTrue(house.setup.isOpen(token, House.HERE));
        complete(token, House.PASSWORD);
        assertFalse(house.setup.isNeeded());
        Opened opened =
                house.signIn().withPassword("first@cmsm.example", House.PASSWORD, House.HERE);
        assertEquals(Stage.ENROL, opened.stage());
        String secret = house.factors.begin(opened.token()).secret();
        Opened ready =
                house.factors.confirm(opened.token(), house.code(secret), House.HERE).session();
        Session session = house.session(ready.token());
        assertEquals(Set.of(Role.ADMINISTRATOR), session.actor().roles());
        assertEquals("Comité", session.place().name());
        assertTrue(session.place().committee());
    }

    @Test
    void theLinkWorksOnceAndForADay() {
        String token = house.setup.open(Actor.OPERATOR);
        complete(token, House.PASSWORD);
        refusedAs("identity.link-closed", () -> complete(token, House.PASSWORD));
        refusedAs("identity.set-up-done", () -> house.setup.open(Actor.OPERATOR));
    }

    @Test
    void anotherLinkClosesTheFirstAndADayClosesAny() {
        String first = house.setup.open(Actor.OPERATOR);
        String second = house.setup.open(Actor.OPERATOR);
        assertFalse(house.setup.isOpen(first, House.HERE));
        house.now.pass(Duration.ofDays(1));
        refusedAs("identity.link-closed", () -> complete(second, House.PASSWORD));
    }

    @Test
    void onlyTheOperatorGetsALink() {
        refusedAs("identity.not-found", () -> house.setup.open(Actor.VISITOR));
        refusedAs("identity.not-found", () -> house.setup.open(Actor.SYSTEM));
        refusedAs(
                "identity.not-found",
                () -> house.setup.open(house.actor("operator", "x", Role.ADMINISTRATOR)));
    }

    @Test
    void aPasswordThatWillNotDoLeavesTheLinkOpen() {
        String token = house.setup.open(Actor.OPERATOR);
        refusedAs("identity.password-common", () -> complete(token, "first@cmsm.example"));
        refusedAs("identity.link-closed", () -> complete("no token", House.PASSWORD));
        assertTrue(house.setup.isOpen(token, House.HERE));
    }

    @Test
    void inTheDemonstrationEveryRoleSignsInWithWhatIsShown() {
        house.settings.set(Setting.DEMO, "true");
        house.demoHouse.addMissing();
        Set<Role> seen = EnumSet.noneOf(Role.class);
        for (DemoAccount account : house.demo.all()) {
            Opened half =
                    house.signIn().withPassword(account.mail(), account.password(), House.HERE);
            assertEquals(Stage.FACTOR, half.stage());
            Opened ready = house.signIn().proveFactor(half.token(), account.code(), House.HERE);
            assertEquals(account.roles(), house.session(ready.token()).actor().roles());
            seen.addAll(account.roles());
        }
        assertEquals(Set.of(Role.values()), plus(seen, Role.VISITOR));
    }

    @Test
    void aCodeThatIsSpentIsFollowedByAnotherThatWorks() {
        house.settings.set(Setting.DEMO, "true");
        house.demoHouse.addMissing();
        for (int visitor = 0; visitor < 2; visitor++) {
            DemoAccount account = house.demo.all().get(0);
            Opened half =
                    house.signIn().withPassword(account.mail(), account.password(), House.HERE);
            assertEquals(
                    Stage.READY,
                    house.signIn().proveFactor(half.token(), account.code(), House.HERE).stage());
        }
    }

    @Test
    void theDemonstrationsPeopleStayAsTheyAre() {
        house.settings.set(Setting.DEMO, "true");
        house.demoHouse.addMissing();
        DemoAccount editor = house.demo.all().get(0);
        Opened half = house.signIn().withPassword(editor.mail(), editor.password(), House.HERE);
        Opened ready = house.signIn().proveFactor(half.token(), editor.code(), House.HERE);
        Actor actor = house.session(ready.token()).actor();
        String id = actor.account().orElseThrow();
        Actor administrator = house.actor("x", "y", Role.ADMINISTRATOR);
        stays(() -> house.factors.begin(ready.token()));
        stays(() -> house.factors.renewRecoveryCodes(actor));
        stays(
                () ->
                        house.own.changePassword(
                                ready.token(), editor.password(), House.PASSWORD, House.HERE));
        stays(() -> house.accounts.deactivate(administrator, id, 0));
        stays(() -> house.accounts.resetFactor(administrator, id, 0));
        house.reset.ask(editor.mail(), House.HERE);
        assertEquals(0, house.mails(editor.mail()).size());
    }

    @Test
    void outsideTheDemonstrationNobodyOfItIsThere() {
        house.settings.set(Setting.DEMO, "true");
        house.demoHouse.addMissing();
        DemoAccount account = house.demo.all().get(0);
        house.endDemonstration();
        assertEquals(0, house.demo.all().size());
        refusedAs(
                "identity.sign-in-failed",
                () -> house.signIn().withPassword(account.mail(), account.password(), House.HERE));
        assertEquals(
                0,
                house.accountQueries
                        .list(house.actor("x", "y", Role.ADMINISTRATOR), AccountSearch.ALL)
                        .total());
        assertTrue(house.setup.isNeeded());
        complete(house.setup.open(Actor.OPERATOR), House.PASSWORD);
        assertEquals(1, house.people.readers(Role.ADMINISTRATOR, any(), any()).size());
    }

    @Test
    void passwordsOfTheDemonstrationAreOtherOnesInEveryInstallation(@TempDir Path elsewhere)
            throws SQLException {
        house.settings.set(Setting.DEMO, "true");
        house.demoHouse.addMissing();
        String here = house.demo.all().get(0).password();
        DATABASE.clear();
        House other = new House(DATABASE, elsewhere);
        other.settings.set(Setting.DEMO, "true");
        other.demoHouse.addMissing();
        assertFalse(here.equals(other.demo.all().get(0).password()));
    }

    @Test
    void theCommitteeTakesNoNameOfAnotherOrganization() {
        house.organization("comite");
        String token = house.setup.open(Actor.OPERATOR);
        refusedAs("identity.name-taken", () -> complete(token, House.PASSWORD));
        assertTrue(house.setup.isOpen(token, House.HERE));
    }

    private static <T> Optional<T> any() {
        return Optional.empty();
    }

    private static Set<Role> plus(Set<Role> roles, Role role) {
        roles.add(role);
        return roles;
    }

    private void complete(String token, String password) {
        house.setup.complete(
                new CompleteSetup(token, "Comité", "first@cmsm.example", "Amina", "fr", password),
                House.HERE);
    }

    private static void stays(Executable act) {
        refusedAs("identity.demo-stays", act);
    }

    private static void refusedAs(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }
}
