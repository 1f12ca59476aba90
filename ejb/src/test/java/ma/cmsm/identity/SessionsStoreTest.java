package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sha256;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How long somebody is signed in, and what ends it. */
class SessionsStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private House house;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
        house.organization("tamount");
        house.account("omar", "tamount", Role.MEMBER_EDITOR);
        house.account("fatima", "tamount", Role.FOCAL_POINT);
    }

    @Test
    void onlyAFingerprintOfTheTokenIsStored() throws SQLException {
        String token = house.password("omar").token();
        assertEquals(Sha256.hex(token), house.one("select token_hash from identity_session"));
    }

    @Test
    void aTokenThatOpensNothingFindsNothing() {
        for (String token : new String[] {"", "x", "\ud800", "é".repeat(10_000), "' or 1=1 --"}) {
            assertEquals(Optional.empty(), house.sessions.find(token));
        }
    }

    @Test
    void whoeverTouchesCasesIsForgottenAfterAQuarterOfAnHour() {
        lastsIdle(house.enrol("fatima").session().token(), Duration.ofMinutes(15));
    }

    @Test
    void whoeverDoesNotIsForgottenAfterHalfAnHour() {
        lastsIdle(house.password("omar").token(), Duration.ofMinutes(30));
    }

    private void lastsIdle(String token, Duration idle) {
        house.now.pass(idle.minusSeconds(1));
        assertTrue(house.sessions.find(token).isPresent());
        house.now.pass(idle.minusSeconds(1));
        assertTrue(house.sessions.find(token).isPresent());
        house.now.pass(idle);
        assertTrue(house.sessions.find(token).isEmpty());
    }

    @Test
    void aSessionEndsAfterEightHoursHoweverBusyItIs() {
        String token = house.password("omar").token();
        for (int minutes = 0; minutes < 8 * 60 - 20; minutes += 20) {
            house.now.pass(Duration.ofMinutes(20));
            assertTrue(house.sessions.find(token).isPresent());
        }
        house.now.pass(Duration.ofMinutes(20));
        assertTrue(house.sessions.find(token).isEmpty());
    }

    @Test
    void provingTheFactorAgainDoesNotMakeItLonger() {
        house.account("zineb", "tamount", Role.SUPERVISOR);
        String half = house.password("zineb").token();
        String secret = house.factors.begin(half).secret();
        Opened first = house.factors.confirm(half, house.code(secret), House.HERE).session();
        Instant end = house.session(first.token()).expiresAt();
        house.now.pass(Duration.ofMinutes(6));
        Opened again = house.signIn().proveFactor(first.token(), house.code(secret), House.HERE);
        assertNotEquals(first.token(), again.token());
        assertTrue(house.sessions.find(first.token()).isEmpty());
        Session session = house.session(again.token());
        assertEquals(end, session.expiresAt());
        assertEquals(Optional.of(house.now.instant()), session.actor().factorProvedAt());
    }

    @Test
    void thatSomebodyIsThereIsWrittenOnceAMinute() throws SQLException {
        String token = house.password("omar").token();
        String seen = "select seen_at from identity_session";
        String first = house.one(seen);
        house.now.pass(Duration.ofSeconds(59));
        house.session(token);
        assertEquals(first, house.one(seen));
        house.now.pass(Duration.ofSeconds(1));
        house.session(token);
        assertNotEquals(first, house.one(seen));
    }

    @Test
    void whoeverSignsOutIsOut() {
        String token = house.password("omar").token();
        house.sessions.end(token);
        assertTrue(house.sessions.find(token).isEmpty());
        house.sessions.end(token);
    }

    @Test
    void oneSeesAndEndsOnesOwnSessionsAndNoOthers() {
        String here = house.password("omar").token();
        String there = house.password("omar").token();
        Actor fatima = house.session(house.enrol("fatima").session().token()).actor();
        Actor omar = house.session(here).actor();
        List<OpenSession> own = house.sessions.own(omar);
        assertEquals(2, own.size());
        assertEquals(Optional.empty(), own.get(0).browser());
        String fatimas = house.sessions.own(fatima).get(0).id();
        assertThrows(Refused.class, () -> house.sessions.endOwn(omar, fatimas));
        house.sessions.endOwn(omar, house.session(there).id());
        assertTrue(house.sessions.find(there).isEmpty());
        assertTrue(house.sessions.find(here).isPresent());
    }

    @Test
    void aSessionHasTheFamilyOfTheBrowserThatSignedIn() {
        Visit visit =
                new Visit(
                        "192.0.2.7",
                        Optional.empty(),
                        Optional.of(Browser.FIREFOX),
                        Optional.empty());
        String token =
                house.signIn().withPassword("omar@asso.example", House.PASSWORD, visit).token();
        Actor omar = house.session(token).actor();
        assertEquals(Optional.of(Browser.FIREFOX), house.sessions.own(omar).get(0).browser());
    }

    @Test
    void anIdThatCanBeNoneIsNotFound() {
        Actor omar = house.session(house.password("omar").token()).actor();
        for (String id : new String[] {"", "x".repeat(100_000), "\u0000", "سيشن", "\ud800"}) {
            assertEquals(
                    "identity.not-found",
                    assertThrows(Refused.class, () -> house.sessions.endOwn(omar, id)).key());
        }
    }

    @Test
    void allOthersEndAtOnce() {
        String here = house.password("omar").token();
        String there = house.password("omar").token();
        Session kept = house.session(here);
        house.sessions.endOthers(kept.actor(), kept.id());
        assertTrue(house.sessions.find(there).isEmpty());
        assertTrue(house.sessions.find(here).isPresent());
    }

    @Test
    void oneActsForOneOrganizationAtATime() {
        house.organization("zahra");
        house.join("omar", "zahra", Role.MEMBER_EDITOR);
        Opened opened = house.password("omar");
        Session first = house.session(opened.token());
        assertEquals("tamount", first.place().organization());
        assertEquals(2, first.places().size());
        Opened other = house.sessions.actFor(opened.token(), "zahra");
        assertTrue(house.sessions.find(opened.token()).isEmpty());
        assertEquals(Optional.of("zahra"), house.session(other.token()).actor().organization());
        assertEquals(
                "identity.not-found",
                assertThrows(Refused.class, () -> house.sessions.actFor(other.token(), "elsewhere"))
                        .key());
    }

    @Test
    void whoeverIsHalfInCannotChooseAnotherOrganization() {
        house.organization("zahra");
        house.join("fatima", "zahra", Role.MEMBER_EDITOR);
        String half = house.password("fatima").token();
        assertThrows(Refused.class, () -> house.sessions.actFor(half, "zahra"));
        assertEquals(Set.of(), house.session(half).actor().roles());
        assertFalse(house.session(half).actor().legalRepresentative());
    }

    @Test
    void whoeverIsHalfInNeitherSeesNorEndsSessionsNorChangesTheAccount() {
        String whole = house.enrol("fatima").session().token();
        Actor half = house.session(house.password("fatima").token()).actor();
        assertEquals(List.of(), house.sessions.own(half));
        house.sessions.endOthers(half, "none");
        assertTrue(house.sessions.find(whole).isPresent());
        assertThrows(Refused.class, () -> house.own.get(half));
        assertThrows(
                Refused.class,
                () -> house.own.change(half, new ChangeProfile("X", "fr", Set.of(), 0)));
    }
}
