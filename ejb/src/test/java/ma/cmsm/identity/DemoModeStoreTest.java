package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Mail;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Setting;
import org.junit.jupiter.api.Test;

/** How a demonstration ends, and what is left of it. */
class DemoModeStoreTest extends InDemonstration {

    @Test
    void anAdministratorWhomTheDemonstrationInvitedEndsIt() throws SQLException {
        Opened demo = signedIn("administrator@demo.example");
        Actor real = invited();
        off(real, true);
        assertFalse(house.demoMode.isOn());
        assertEquals(List.of(), house.demo.all());
        assertTrue(house.sessions.find(demo.token()).isEmpty());
        assertEquals(
                List.of("DEACTIVATED"),
                DATABASE.column("select distinct state from identity_account where demo"));
        assertEquals(List.of(new DemonstrationEnded(true)), house.ended.fired());
        assertEquals(
                "end-demonstration DONE",
                house.one(
                        "select concat_ws(' ', action, result) from audit_entry"
                                + " where object_kind = 'demonstration'"));
    }

    @Test
    void mailsThatCannotBeThrownAwayDoNotStopTheEnd() throws IOException {
        Actor real = invited();
        Files.createDirectories(home.resolve("mail/kept.eml/by-somebody"));
        house.demoMode.switchOff(real, code(), true);
        assertFalse(house.demoMode.isOn());
        assertEquals(List.of(new DemonstrationEnded(true)), house.ended.fired());
    }

    @Test
    void itStaysEndedWhateverTheSettingSaysAtTheNextStart() throws SQLException {
        off(invited(), false);
        House restarted = new House(DATABASE, home);
        restarted.settings.set(Setting.DEMO, "true");
        restarted.demoHouse.addMissing();
        assertFalse(restarted.demoMode.isOn());
        assertEquals(List.of(), restarted.demo.all());
        assertEquals(
                List.of("DEACTIVATED"),
                DATABASE.column("select distinct state from identity_account where demo"));
    }

    @Test
    void aDemonstrationGoesOnWhateverTheSettingSaysAtTheNextStart() {
        House restarted = new House(DATABASE, home);
        assertTrue(restarted.demoMode.isOn());
    }

    @Test
    void itEndsOnce() {
        Actor real = invited();
        off(real, false);
        refusedAs("identity.demo-over", () -> off(real));
    }

    @Test
    void whoGoesOnWorkingHereIsToldBefore() {
        Actor real = invited();
        Remaining amina = house.demoMode.remaining(real).get(0);
        assertEquals(1, house.demoMode.remaining(real).size());
        assertEquals(MAIL, amina.mail());
        assertEquals(Set.of(Role.ADMINISTRATOR), amina.roles());
        assertTrue(amina.hasFactor());
    }

    @Test
    void othersAreSignedOutAndTheOneWhoEndsItIsNot() throws SQLException {
        Actor real = invited();
        house.account("omar", committee(), Role.AUDITOR);
        house.enrol("omar");
        off(real, false);
        assertEquals(
                List.of(real.account().orElseThrow()),
                DATABASE.column("select distinct account_id from identity_session"));
    }

    @Test
    void linksThatEverybodyCouldReadWorkNoMore() throws SQLException {
        Actor real = invited();
        String token = newLink();
        assertTrue(house.reset.isOpen(token, House.HERE));
        house.folder.file(new Mail(MAIL, "fr", "Lien", token), "1", Instant.EPOCH);
        off(real, false);
        assertFalse(house.reset.isOpen(token, House.HERE));
        assertEquals(0, home.resolve("mail").toFile().list().length);
    }

    @Test
    void linksThatNobodyElseReadGoOn() throws SQLException {
        Actor real = invited();
        house.settings.set(Setting.MAIL_HOST, "mail.example");
        String token = newLink();
        off(real, false);
        assertTrue(house.reset.isOpen(token, House.HERE));
    }

    @Test
    void itsOrganizationsLeaveUnlessSomebodyRealWorksThere() throws SQLException {
        Actor real = invited();
        String kept = organization("Association Anir%");
        house.account("omar", kept, Role.MEMBER_EDITOR);
        off(real, false);
        assertEquals(
                List.of("Association Anir", "Comité de migration"),
                DATABASE.column(
                        "select name from identity_organization where state = 'ACTIVE'"
                                + " order by name"));
        assertEquals(
                List.of("LEFT"),
                DATABASE.column(
                        "select state from identity_organization where not committee"
                                + " and directory_organization_id is null"));
    }

    /** That of a mail later than the invitation. */
    private String newLink() {
        house.now.pass(Duration.ofSeconds(1));
        house.reset.ask(MAIL, House.HERE);
        return house.linked(MAIL);
    }
}
