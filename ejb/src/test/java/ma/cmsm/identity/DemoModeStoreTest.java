package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.cmsm.identity.internal.InvitationLimit;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Mail;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Setting;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** How a demonstration ends, who can end it, and what is left of it. */
class DemoModeStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final String MAIL = "amina@cmsm.example";
    private static final String NOT_REAL = "identity.demo-not-real";

    @TempDir Path home;

    private House house;

    @BeforeEach
    void beginADemonstration() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
        house.settings.set(Setting.DEMO, "true");
        house.demoHouse.addMissing();
    }

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
    void withoutARealAdministratorWithASecondFactorItGoesOn() {
        Actor demo = actor(signedIn("administrator@demo.example"));
        refusedAs("identity.demo-needs-administrator", () -> off(demo));
        invite(demo);
        refusedAs("identity.demo-needs-administrator", () -> off(demo));
        join();
        refusedAs("identity.demo-needs-administrator", () -> off(demo));
        assertTrue(house.demoMode.isOn());
    }

    @Test
    void nobodyOfTheDemonstrationEndsIt() {
        Actor demo = actor(signedIn("administrator@demo.example"));
        invited();
        refusedAs("identity.demo-not-by-demo", () -> off(demo));
        assertTrue(house.demoMode.isOn());
    }

    @Test
    void onlyAnAdministratorWhoProvedTheFactorJustNowEndsIt() {
        Actor real = invited();
        house.now.pass(Duration.ofMinutes(6));
        refusedAs("identity.factor-needed", () -> off(real));
        refusedAs("identity.factor-needed", () -> house.demoMode.remaining(real));
        for (Role role : Role.values()) {
            Actor other = house.actor(real.name(), "any", role);
            if (role != Role.ADMINISTRATOR) {
                refusedAs("identity.not-found", () -> off(other));
                refusedAs("identity.not-found", () -> house.demoMode.remaining(other));
            }
        }
    }

    @Test
    void itEndsWithTheCodeThatTheOperatorWasTold() {
        Actor real = invited();
        String password = house.demo.all().get(0).password();
        for (String wrong : List.of("", "x", code().substring(1), password)) {
            refusedAs(
                    "identity.demo-code-wrong", () -> house.demoMode.switchOff(real, wrong, false));
        }
        assertTrue(house.demoMode.isOn());
        house.demoMode.switchOff(real, " " + code().toUpperCase(Locale.ROOT) + "\n", false);
        assertFalse(house.demoMode.isOn());
    }

    @Test
    void nobodyButTheOperatorIsToldTheCode() {
        Actor real = invited();
        for (Actor other : List.of(real, Actor.VISITOR, Actor.SYSTEM)) {
            refusedAs("identity.not-found", () -> house.demoMode.endingCode(other));
        }
    }

    @Test
    void whoHasAcceptedAnInvitationIsOutOfReachOfTheDemonstrationsPeople() {
        Actor demo = actor(signedIn("administrator@demo.example"));
        invite(demo);
        String id = id(MAIL);
        house.accounts.changeRoles(
                demo, new ChangeRoles(id, committee(), Set.of(Role.AUDITOR), false, 0));
        house.accounts.changeRoles(
                demo, new ChangeRoles(id, committee(), Set.of(Role.ADMINISTRATOR), false, 1));
        join();
        refusedAs(
                NOT_REAL,
                () ->
                        house.accounts.changeRoles(
                                demo,
                                new ChangeRoles(id, committee(), Set.of(Role.AUDITOR), false, 3)));
        refusedAs(NOT_REAL, () -> house.accounts.deactivate(demo, id, 3));
        refusedAs(NOT_REAL, () -> house.accounts.reactivate(demo, id, 3));
        refusedAs(NOT_REAL, () -> house.accounts.resetFactor(demo, id, 3));
    }

    @Test
    void aRealAdministratorIsLeftHoweverManyTheDemonstrationHas() {
        Actor real = invited();
        Actor other = house.actor("badr", committee(), Role.ADMINISTRATOR);
        String id = real.account().orElseThrow();
        refusedAs(
                "identity.last-administrator",
                () -> house.accounts.deactivate(other, id, version(id)));
        house.account("badr", committee(), Role.ADMINISTRATOR);
        house.accounts.deactivate(other, id, version(id));
        refusedAs("identity.last-administrator", () -> house.accounts.deactivate(real, "badr", 0));
    }

    @Test
    void whoNeverAcceptedIsNotTheAdministratorWhoIsLeft() {
        Actor real = invited();
        house.inviting.invite(
                real,
                new InviteAccount(
                        "badr@cmsm.example", "fr", committee(), Set.of(Role.ADMINISTRATOR), false));
        Actor other = house.actor("x", committee(), Role.ADMINISTRATOR);
        String id = real.account().orElseThrow();
        refusedAs(
                "identity.last-administrator",
                () -> house.accounts.deactivate(other, id, version(id)));
    }

    @Test
    void withAMailServerOnlySoManyAreInvitedInAnHour() {
        house.settings.set(Setting.MAIL_HOST, "mail.example");
        for (int sent = 0; sent < InvitationLimit.MOST; sent++) {
            inviteAuditor("a" + sent);
        }
        refusedAs("identity.demo-invitations", () -> inviteAuditor("more"));
        house.now.pass(Duration.ofHours(1));
        inviteAuditor("later");
    }

    @Test
    void mailsThatGoNowhereAreNotLimited() {
        for (int sent = 0; sent <= InvitationLimit.MOST; sent++) {
            inviteAuditor("a" + sent);
        }
    }

    private void inviteAuditor(String name) {
        house.inviting.invite(
                house.actor("x", committee(), Role.ADMINISTRATOR),
                new InviteAccount(
                        name + "@cmsm.example", "fr", committee(), Set.of(Role.AUDITOR), false));
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
        assertTrue(house.reset.isOpen(token));
        house.folder.file(new Mail(MAIL, "fr", "Lien", token), "1", Instant.EPOCH);
        off(real, false);
        assertFalse(house.reset.isOpen(token));
        assertEquals(0, home.resolve("mail").toFile().list().length);
    }

    @Test
    void linksThatNobodyElseReadGoOn() throws SQLException {
        Actor real = invited();
        house.settings.set(Setting.MAIL_HOST, "mail.example");
        String token = newLink();
        off(real, false);
        assertTrue(house.reset.isOpen(token));
    }

    @Test
    void itsOrganizationsLeaveUnlessSomebodyRealWorksThere() throws SQLException {
        Actor real = invited();
        String kept = organization("Association Anir%");
        house.account("omar", kept, Role.MEMBER_EDITOR);
        off(real, false);
        assertEquals(
                List.of("Association Anir (démonstration)", "Comité de migration (démonstration)"),
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

    private void off(Actor actor) {
        off(actor, false);
    }

    private void off(Actor actor, boolean withdrawing) {
        house.demoMode.switchOff(actor, code(), withdrawing);
    }

    /** As the operator is told. */
    private String code() {
        return house.demoMode.endingCode(Actor.OPERATOR);
    }

    private Opened signedIn(String mail) {
        DemoAccount account =
                house.demo.all().stream().filter(one -> one.mail().equals(mail)).findFirst().get();
        Opened half = house.signIn().withPassword(mail, account.password(), House.HERE);
        return house.signIn().proveFactor(half.token(), account.code(), House.HERE);
    }

    private Actor actor(Opened opened) {
        return house.session(opened.token()).actor();
    }

    /** A real administrator, invited by the one of the demonstration. */
    private Actor invited() {
        invite(actor(signedIn("administrator@demo.example")));
        Opened opened = join();
        String secret = house.factors.begin(opened.token()).secret();
        return actor(
                house.factors.confirm(opened.token(), house.code(secret), House.HERE).session());
    }

    private void invite(Actor demo) {
        house.inviting.invite(
                demo,
                new InviteAccount(MAIL, "fr", committee(), Set.of(Role.ADMINISTRATOR), false));
    }

    private Opened join() {
        house.invitations.accept(
                new AcceptInvitation(house.linked(MAIL), "Amina", "fr", House.PASSWORD),
                House.HERE);
        return house.signIn().withPassword(MAIL, House.PASSWORD, House.HERE);
    }

    private String committee() {
        return organization("Comité%");
    }

    private long version(String account) {
        return house.transactions.within(
                sql ->
                        sql.number(
                                "select version from identity_account where id = ?",
                                List.of(account)));
    }

    private String id(String mail) {
        return house.transactions.within(
                sql ->
                        sql.first(
                                        "select id from identity_account where mail = ?",
                                        List.of(mail),
                                        row -> row.getString(1))
                                .orElseThrow());
    }

    private String organization(String name) {
        return house.transactions.within(
                sql ->
                        sql.first(
                                        "select id from identity_organization where name like ?",
                                        List.of(name),
                                        row -> row.getString(1))
                                .orElseThrow());
    }

    private static void refusedAs(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }
}
