package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** One's own account: who I am, my password, and a new one when it is forgotten. */
class OwnAccountStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final String OTHER = "les nuages dorment tard";
    private static final String MAIL = "omar@asso.example";

    @TempDir Path home;

    private House house;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
        house.organization("tamount");
        house.account("omar", "tamount", Role.MEMBER_EDITOR);
    }

    @Test
    void nameLanguageAndUnwantedMailsAreOnesOwn() {
        Actor omar = house.session(house.password("omar").token()).actor();
        house.own.change(omar, new ChangeProfile(" Omar  T. ", "ar", Set.of(Notice.DIGEST), 0));
        assertEquals(
                new Profile(MAIL, "Omar T.", "ar", Set.of(Notice.DIGEST), false, 0, false, 1),
                house.own.get(omar));
        refusedAs(
                "identity.stale",
                () -> house.own.change(omar, new ChangeProfile("X", "ar", Set.of(), 0)));
        refusedAs(
                "identity.name-missing",
                () -> house.own.change(omar, new ChangeProfile("", "ar", Set.of(), 1)));
        refusedAs(
                "identity.language-unknown",
                () -> house.own.change(omar, new ChangeProfile("X", "../ar", Set.of(), 1)));
        refusedAs("identity.not-found", () -> house.own.get(Actor.VISITOR));
        refusedAs("identity.not-found", () -> house.own.get(Actor.OPERATOR));
    }

    @Test
    void anotherLanguageIsChosenWhateverElseChanges() {
        Actor omar = house.session(house.password("omar").token()).actor();
        house.own.speak(omar, "ar");
        house.own.speak(omar, "ar");
        assertEquals("ar", house.own.get(omar).language());
        house.own.change(omar, new ChangeProfile("Omar", "ar", Set.of(), 0));
        house.own.speak(omar, "en");
        assertEquals("en", house.own.get(omar).language());
        refusedAs("identity.language-unknown", () -> house.own.speak(omar, "xx"));
        refusedAs("identity.not-found", () -> house.own.speak(Actor.VISITOR, "ar"));
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsAndRenewsThisOne() {
        String there = house.password("omar").token();
        Opened here = house.password("omar");
        Opened renewed = house.own.changePassword(here.token(), House.PASSWORD, OTHER, House.HERE);
        assertTrue(house.sessions.find(there).isEmpty());
        assertTrue(house.sessions.find(here.token()).isEmpty());
        assertEquals(Stage.READY, house.session(renewed.token()).stage());
        refusedAs("identity.sign-in-failed", () -> house.password("omar"));
        assertEquals(Stage.READY, house.signIn().withPassword(MAIL, OTHER, House.HERE).stage());
        assertEquals(1, house.mails(MAIL).size());
    }

    @Test
    void theOldPasswordIsNeededAndTheNewOneHasToDo() {
        String token = house.password("omar").token();
        refusedAs("identity.password-wrong", () -> change(token, "wrong", OTHER));
        refusedAs("identity.password-same", () -> change(token, House.PASSWORD, House.PASSWORD));
        refusedAs("identity.password-short", () -> change(token, House.PASSWORD, "short"));
        refusedAs("identity.password-common", () -> change(token, House.PASSWORD, "tamount12345"));
        refusedAs("identity.session-ended", () -> change("no token", House.PASSWORD, OTHER));
    }

    @Test
    void theOldPasswordIsNotGuessedHereEither() {
        String token = house.password("omar").token();
        for (int tried = 0; tried < 3; tried++) {
            refusedAs("identity.password-wrong", () -> change(token, "wrong", OTHER));
        }
        refusedAs("identity.wait", () -> change(token, House.PASSWORD, OTHER));
    }

    @Test
    void whoeverIsHalfInChangesNothing() {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        String half = house.password("fatima").token();
        refusedAs("identity.password-wrong", () -> change(half, House.PASSWORD, OTHER));
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatWorksOnce() {
        String session = house.password("omar").token();
        house.reset.ask(" OMAR@asso.example", House.HERE);
        String token = house.linked(MAIL);
        assertTrue(house.reset.isOpen(token, House.HERE));
        refusedAs(
                "identity.password-short", () -> house.reset.complete(token, "short", House.HERE));
        house.reset.complete(token, OTHER, House.HERE);
        assertFalse(house.reset.isOpen(token, House.HERE));
        refusedAs("identity.link-closed", () -> house.reset.complete(token, OTHER, House.HERE));
        assertTrue(house.sessions.find(session).isEmpty());
        assertEquals(Stage.READY, house.signIn().withPassword(MAIL, OTHER, House.HERE).stage());
    }

    @Test
    void aLinkForAPasswordLastsAnHour() {
        house.reset.ask(MAIL, House.HERE);
        String token = house.linked(MAIL);
        house.now.pass(Duration.ofHours(1));
        assertFalse(house.reset.isOpen(token, House.HERE));
        refusedAs("identity.link-closed", () -> house.reset.complete(token, OTHER, House.HERE));
    }

    @Test
    void aNewPasswordDoesNotReplaceTheSecondFactor() {
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        house.enrol("fatima");
        house.reset.ask("fatima@asso.example", House.HERE);
        house.reset.complete(house.linked("fatima@asso.example"), OTHER, House.HERE);
        assertEquals(
                Stage.FACTOR,
                house.signIn().withPassword("fatima@asso.example", OTHER, House.HERE).stage());
    }

    @Test
    void whoHasNoAccountGetsNoMailAndTheSameAnswer() throws SQLException {
        for (String mail : new String[] {"nobody@asso.example", "", "\ud800", "x".repeat(9999)}) {
            house.reset.ask(mail, House.HERE);
        }
        assertEquals("0", house.one("select count(*) from platform_mail"));
        assertEquals("0", house.one("select count(*) from identity_link"));
    }

    @Test
    void whoeverAsksAgainAndAgainSendsOneMail() {
        for (int asked = 0; asked < 3; asked++) {
            house.reset.ask(MAIL, House.HERE);
        }
        refusedAs("identity.wait", () -> house.reset.ask(MAIL, House.HERE));
        house.reset.ask(MAIL, House.visit("203.0.113.5"));
        assertEquals(1, house.mails(MAIL).size());
        house.now.pass(PasswordReset.BETWEEN_MAILS);
        String first = house.linked(MAIL);
        house.reset.ask(MAIL, House.HERE);
        assertEquals(2, house.mails(MAIL).size());
        assertFalse(house.reset.isOpen(first, House.HERE));
    }

    @Test
    void aLinkOfOneKindIsNoneOfAnother() {
        house.reset.ask(MAIL, House.HERE);
        assertTrue(house.invitations.find(house.linked(MAIL), House.HERE).isEmpty());
    }

    private void change(String token, String before, String after) {
        house.own.changePassword(token, before, after, House.HERE);
    }

    private static void refusedAs(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }
}
