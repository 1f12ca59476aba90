package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

/** Who may make whom what. */
class AccountsStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final String OMAR = "omar@asso.example";

    @TempDir Path home;

    private House house;
    private Actor administrator;
    private Actor coordinator;
    private Actor supervisor;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
        house.organization("committee", true);
        house.organization("tamount");
        house.organization("zahra");
        house.account("amal", "committee", Role.ADMINISTRATOR);
        house.account("karim", "committee", Role.COORDINATOR);
        house.account("zineb", "tamount", Role.SUPERVISOR);
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        house.account("hind", "zahra", Role.FOCAL_POINT);
        administrator = house.actor("amal", "committee", Role.ADMINISTRATOR);
        coordinator = house.actor("karim", "committee", Role.COORDINATOR);
        supervisor = house.actor("zineb", "tamount", Role.SUPERVISOR);
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndSignsIn() {
        String id = invite(supervisor, "new@asso.example", "tamount", Role.FOCAL_POINT);
        String token = house.linked("new@asso.example");
        assertEquals(
                Optional.of(new Invitation("new@asso.example", "tamount", "ar", false)),
                house.invitations.find(token));
        house.invitations.accept(
                new AcceptInvitation(token, "  Leïla\nB. ", "fr", House.PASSWORD), House.HERE);
        Opened opened = house.signIn().withPassword("new@asso.example", House.PASSWORD, House.HERE);
        assertEquals(Stage.ENROL, opened.stage());
        assertEquals("Leïla B.", house.session(opened.token()).accountName());
        assertEquals(AccountState.ACTIVE, house.accountQueries.get(supervisor, id).state());
        closed(
                () ->
                        house.invitations.accept(
                                new AcceptInvitation(token, "X", "fr", House.PASSWORD),
                                House.HERE));
        assertEquals(Optional.empty(), house.invitations.find(token));
    }

    @Test
    void aPasswordThatWillNotDoLeavesTheLinkOpen() {
        invite(supervisor, "new@asso.example", "tamount", Role.FOCAL_POINT);
        String token = house.linked("new@asso.example");
        refusedAs(
                "identity.password-common",
                () ->
                        house.invitations.accept(
                                new AcceptInvitation(token, "Leïla", "fr", "Tamount-2026!"),
                                House.HERE));
        refusedAs(
                "identity.name-missing",
                () ->
                        house.invitations.accept(
                                new AcceptInvitation(token, " \n", "fr", House.PASSWORD),
                                House.HERE));
        assertTrue(house.invitations.find(token).isPresent());
    }

    @Test
    void anInvitationLastsSevenDays() {
        invite(supervisor, "new@asso.example", "tamount", Role.FOCAL_POINT);
        String token = house.linked("new@asso.example");
        house.now.pass(Duration.ofDays(7).minusSeconds(1));
        assertTrue(house.invitations.find(token).isPresent());
        house.now.pass(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), house.invitations.find(token));
        closed(
                () ->
                        house.invitations.accept(
                                new AcceptInvitation(token, "X", "fr", House.PASSWORD),
                                House.HERE));
    }

    @Test
    void anotherInvitationClosesTheFirst() {
        String id = invite(supervisor, "new@asso.example", "tamount", Role.FOCAL_POINT);
        String first = house.linked("new@asso.example");
        house.now.pass(Duration.ofSeconds(1));
        house.accounts.inviteAgain(house.actor("zineb", "tamount", Role.SUPERVISOR), id);
        assertEquals(Optional.empty(), house.invitations.find(first));
        assertTrue(house.invitations.find(house.linked("new@asso.example")).isPresent());
        refusedAs(
                "identity.already-accepted",
                () -> house.accounts.inviteAgain(supervisor, "fatima"));
    }

    @Test
    void aMailNamesNobodyAndNoOrganization() {
        invite(supervisor, "new@asso.example", "tamount", Role.FOCAL_POINT);
        String text = house.mails("new@asso.example").get(0).text();
        assertFalse(text.contains("tamount") || text.contains("zineb") || text.contains("new@"));
    }

    @Test
    void aSupervisorGivesTheRolesOfItsOwnPeopleAndNoOthers() {
        assertEquals(
                Set.of(Role.MEMBER_EDITOR, Role.FOCAL_POINT),
                house.accounts.assignable(supervisor, "tamount"));
        assertEquals(Set.of(), house.accounts.assignable(supervisor, "zahra"));
        notFound(() -> invite(supervisor, "x@asso.example", "zahra", Role.FOCAL_POINT));
        notFound(() -> invite(supervisor, "x@asso.example", "tamount", Role.SUPERVISOR));
        notFound(() -> invite(supervisor, "x@asso.example", "committee", Role.COORDINATOR));
        notFound(() -> house.accounts.deactivate(supervisor, "hind", 0));
        notFound(() -> change(supervisor, "hind", "zahra", Role.MEMBER_EDITOR));
        notFound(() -> change(supervisor, "hind", "tamount", Role.MEMBER_EDITOR));
        notFound(() -> change(supervisor, "fatima", "tamount", Role.SUPERVISOR));
    }

    @Test
    void aSupervisorOfASmallOrganizationMayWorkOnCasesToo() {
        change(supervisor, "zineb", "tamount", Role.SUPERVISOR, Role.FOCAL_POINT);
        assertEquals(
                Set.of(Role.SUPERVISOR, Role.FOCAL_POINT),
                house.accountQueries.get(supervisor, "zineb").memberships().get(0).roles());
    }

    @Test
    void aCoordinatorAppointsTheFirstSupervisorAndNoSecond() {
        assertEquals(Set.of(Role.SUPERVISOR), house.accounts.assignable(coordinator, "zahra"));
        invite(coordinator, "s@zahra.example", "zahra", Role.SUPERVISOR);
        refusedAs(
                "identity.has-supervisor",
                () -> invite(coordinator, "t@zahra.example", "zahra", Role.SUPERVISOR));
        refusedAs(
                "identity.has-supervisor",
                () -> invite(coordinator, "t@tamount.example", "tamount", Role.SUPERVISOR));
        notFound(() -> invite(coordinator, "e@zahra.example", "zahra", Role.MEMBER_EDITOR));
    }

    @Test
    void whenTheSupervisorIsGoneAnotherIsAppointed() {
        house.accounts.deactivate(coordinator, "zineb", 0);
        invite(coordinator, "s@tamount.example", "tamount", Role.SUPERVISOR);
        refusedAs(
                "identity.has-supervisor",
                () -> house.accounts.reactivate(coordinator, "zineb", 1));
    }

    @Test
    void anAdministratorGivesTheRolesOfTheCommitteeAlone() {
        assertEquals(
                Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.AUDITOR),
                house.accounts.assignable(administrator, "committee"));
        assertEquals(Set.of(), house.accounts.assignable(administrator, "tamount"));
        invite(administrator, "u@committee.example", "committee", Role.AUDITOR);
        for (Role role : List.of(Role.FOCAL_POINT, Role.SUPERVISOR, Role.MEMBER_EDITOR)) {
            notFound(() -> invite(administrator, "f@asso.example", "tamount", role));
            notFound(() -> change(administrator, "amal", "committee", role));
        }
    }

    @Test
    void anAdministratorIsNothingElse() {
        refusedAs(
                "identity.roles-not-together",
                () ->
                        invite(
                                administrator,
                                "x@asso.example",
                                "committee",
                                Role.ADMINISTRATOR,
                                Role.AUDITOR));
        refusedAs(
                "identity.roles-not-together",
                () ->
                        invite(
                                administrator,
                                "fatima@asso.example",
                                "committee",
                                Role.ADMINISTRATOR));
    }

    @Test
    void rolesOfTheCommitteeAreInTheCommittee() {
        refusedAs(
                "identity.roles-not-together",
                () -> invite(administrator, "x@asso.example", "tamount", Role.AUDITOR));
    }

    @Test
    void nobodyInTheCommitteeChangesOnesOwnRoles() {
        refusedAs(
                "identity.not-yourself",
                () -> change(administrator, "amal", "committee", Role.COORDINATOR));
        refusedAs(
                "identity.not-yourself", () -> house.accounts.deactivate(administrator, "amal", 0));
    }

    @Test
    void anAdministratorIsLeft() {
        house.account("badr", "committee", Role.ADMINISTRATOR);
        Actor badr = house.actor("badr", "committee", Role.ADMINISTRATOR);
        house.accounts.deactivate(administrator, "badr", 0);
        refusedAs("identity.last-administrator", () -> house.accounts.deactivate(badr, "amal", 0));
        refusedAs(
                "identity.last-administrator",
                () -> change(badr, "amal", "committee", Role.AUDITOR));
    }

    @Test
    void theLegalRepresentativeIsNamedByTheCoordinator() {
        refusedAs(
                "identity.not-found",
                () ->
                        house.inviting.invite(
                                supervisor,
                                new InviteAccount(
                                        "x@asso.example",
                                        "fr",
                                        "tamount",
                                        Set.of(Role.MEMBER_EDITOR),
                                        true)));
        house.accounts.changeRoles(
                both(), new ChangeRoles("fatima", "tamount", Set.of(Role.FOCAL_POINT), true, 0));
        assertTrue(
                house.accountQueries
                        .get(supervisor, "fatima")
                        .memberships()
                        .get(0)
                        .legalRepresentative());
    }

    /** The coordinator alone changes the mark when no role changes with it. */
    private Actor both() {
        return house.actor("karim", "tamount", Role.COORDINATOR, Role.SUPERVISOR);
    }

    @Test
    void whoHasAnAccountActsForAnotherOrganizationOnceThatIsAccepted() {
        house.account("omar", "zahra", Role.MEMBER_EDITOR);
        String session = house.password("omar").token();
        invite(supervisor, "OMAR@asso.example", "tamount", Role.MEMBER_EDITOR);
        assertEquals(1, house.session(session).places().size());
        notFound(() -> house.accountQueries.get(supervisor, "omar"));
        String token = house.linked(OMAR);
        assertEquals(
                Optional.of(new Invitation(OMAR, "tamount", "fr", true)),
                house.invitations.find(token));
        house.invitations.join(token, House.HERE);
        assertEquals("zahra", house.session(session).place().organization());
        assertEquals(2, house.session(session).places().size());
        assertEquals(AccountState.ACTIVE, house.accountQueries.get(supervisor, "omar").state());
        closed(() -> house.invitations.join(token, House.HERE));
        refusedAs(
                "identity.already-member",
                () -> invite(supervisor, OMAR, "tamount", Role.FOCAL_POINT));
    }

    @Test
    void anOfferIsForSevenDaysAndForNothingElse() {
        house.account("omar", "zahra", Role.MEMBER_EDITOR);
        invite(supervisor, OMAR, "tamount", Role.MEMBER_EDITOR);
        String token = house.linked(OMAR);
        for (String other : List.of("", "x", token + "A", token.substring(1))) {
            assertEquals(Optional.empty(), house.invitations.find(other));
            closed(() -> house.invitations.join(other, House.HERE));
        }
        closed(
                () ->
                        house.invitations.accept(
                                new AcceptInvitation(token, "X", "fr", House.PASSWORD),
                                House.HERE));
        house.now.pass(Duration.ofDays(7));
        assertEquals(Optional.empty(), house.invitations.find(token));
        closed(() -> house.invitations.join(token, House.HERE));
    }

    @Test
    void noOldOfferBringsBackWhoWasTakenOut() {
        house.account("omar", "zahra", Role.MEMBER_EDITOR);
        invite(supervisor, OMAR, "tamount", Role.MEMBER_EDITOR);
        String first = house.linked(OMAR);
        house.now.pass(Duration.ofSeconds(1));
        invite(supervisor, OMAR, "tamount", Role.MEMBER_EDITOR);
        String second = house.linked(OMAR);
        assertTrue(house.invitations.find(first).isPresent());
        house.invitations.join(second, House.HERE);
        change(supervisor, "omar", "tamount");
        closed(() -> house.invitations.join(first, House.HERE));
    }

    @Test
    void whatCannotBeAcceptedAnyMoreIsClosed() {
        house.account("omar", "zahra", Role.MEMBER_EDITOR);
        house.accounts.deactivate(coordinator, "zineb", 0);
        invite(coordinator, OMAR, "tamount", Role.SUPERVISOR);
        String token = house.linked(OMAR);
        house.accounts.reactivate(coordinator, "zineb", 1);
        closed(() -> house.invitations.join(token, House.HERE));
        assertEquals(1, house.session(house.password("omar").token()).places().size());
    }

    @Test
    void nobodyIsToldWhatSomebodyIsElsewhere() throws SQLException {
        house.account("omar", "zahra", Role.MEMBER_EDITOR);
        house.accounts.deactivate(administrator, "omar", 0);
        for (String known : List.of("omar", "amal")) {
            invite(supervisor, known + "@asso.example", "tamount", Role.FOCAL_POINT);
            notFound(() -> house.accountQueries.get(supervisor, known));
            assertEquals(0, house.mails(known + "@asso.example").size());
        }
        assertEquals(
                List.of("identity.account-deactivated", "identity.roles-not-together"),
                DATABASE.column(
                        "select reason from audit_entry where action = 'invite-account'"
                                + " and result = 'REFUSED' order by number"));
        refusedAs(
                "identity.account-deactivated",
                () -> invite(coordinator, "omar@asso.example", "zahra", Role.SUPERVISOR));
    }

    @Test
    void aSupervisorDoesNotCloseAnAccountThatWorksElsewhereToo() {
        house.join("fatima", "zahra", Role.MEMBER_EDITOR);
        notFound(() -> house.accounts.deactivate(supervisor, "fatima", 0));
        change(supervisor, "fatima", "tamount");
        notFound(() -> house.accountQueries.get(supervisor, "fatima"));
        assertEquals(
                List.of("zahra"),
                house.accountQueries.get(coordinator, "fatima").memberships().stream()
                        .map(MembershipView::organization)
                        .toList());
    }

    @Test
    void aChangeOfRolesEndsEverySession() {
        String token = house.enrol("fatima").session().token();
        change(supervisor, "fatima", "tamount", Role.MEMBER_EDITOR);
        assertTrue(house.sessions.find(token).isEmpty());
    }

    @Test
    void aClosedAccountIsOutAtOnceAndComesBackWithItsPassword() {
        String token = house.enrol("fatima").session().token();
        house.accounts.deactivate(supervisor, "fatima", 0);
        assertTrue(house.sessions.find(token).isEmpty());
        refusedAs("identity.sign-in-failed", () -> house.password("fatima"));
        refusedAs(
                "identity.account-deactivated",
                () -> invite(supervisor, "fatima@asso.example", "tamount", Role.FOCAL_POINT));
        house.accounts.reactivate(supervisor, "fatima", 1);
        assertEquals(Stage.FACTOR, house.password("fatima").stage());
    }

    @Test
    void aLostFactorIsTakenAwayAndTheOwnerToldSo() {
        String token = house.enrol("fatima").session().token();
        house.accounts.resetFactor(supervisor, "fatima", 0);
        assertTrue(house.sessions.find(token).isEmpty());
        assertEquals(Stage.ENROL, house.password("fatima").stage());
        assertEquals(2, house.mails("fatima@asso.example").size());
        refusedAs(
                "identity.not-yourself",
                () -> house.accounts.resetFactor(administrator, "amal", 0));
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        change(supervisor, "fatima", "tamount", Role.MEMBER_EDITOR);
        refusedAs(
                "identity.stale", () -> change(supervisor, "fatima", "tamount", Role.FOCAL_POINT));
        refusedAs("identity.stale", () -> house.accounts.deactivate(supervisor, "fatima", 0));
    }

    @Test
    void everyChangeAsksForAFreshFactor() {
        Actor stale = house.actor("zineb", "tamount", Role.SUPERVISOR);
        house.now.pass(Permission.FRESH);
        for (Executable act :
                List.<Executable>of(
                        () -> invite(stale, "x@asso.example", "tamount", Role.FOCAL_POINT),
                        () -> change(stale, "fatima", "tamount", Role.MEMBER_EDITOR),
                        () -> house.accounts.deactivate(stale, "fatima", 0),
                        () -> house.accounts.reactivate(stale, "fatima", 0),
                        () -> house.accounts.resetFactor(stale, "fatima", 0),
                        () -> house.accounts.inviteAgain(stale, "fatima"))) {
            refusedAs("identity.factor-needed", act);
        }
        assertEquals(
                Set.of(Role.MEMBER_EDITOR, Role.FOCAL_POINT),
                house.accounts.assignable(stale, "tamount"));
    }

    @Test
    void whatIsRefusedIsOnRecordAndNothingIsDone() throws SQLException {
        notFound(() -> invite(supervisor, "x@asso.example", "zahra", Role.FOCAL_POINT));
        assertEquals(
                "zineb|invite-account|zahra|roles|REFUSED|identity.not-found",
                house.one(
                        "select concat_ws('|', actor, action, object_id, fields, result, reason)"
                                + " from audit_entry"));
        assertEquals("5", house.one("select count(*) from identity_account"));
        assertEquals("0", house.one("select count(*) from platform_mail"));
    }

    @Test
    void whatNobodyCouldMeanIsRefusedWithWords() {
        for (String mail : new String[] {"", "x", "a b@c", "a@b\r\nBcc: c@d", "\ud800@x@y"}) {
            refusedAs(
                    "identity.mail-invalid",
                    () -> invite(supervisor, mail, "tamount", Role.FOCAL_POINT));
        }
        refusedAs("identity.no-roles", () -> invite(supervisor, "x@asso.example", "tamount"));
        refusedAs(
                "identity.language-unknown",
                () ->
                        house.inviting.invite(
                                supervisor,
                                new InviteAccount(
                                        "x@asso.example",
                                        "xx",
                                        "tamount",
                                        Set.of(Role.FOCAL_POINT),
                                        false)));
        for (String id : new String[] {"", "nobody", "\ud800", "x".repeat(10_000), "فاطمة"}) {
            notFound(() -> house.accounts.deactivate(administrator, id, 0));
            notFound(() -> house.accountQueries.get(administrator, id));
            notFound(() -> invite(coordinator, "x@asso.example", id, Role.SUPERVISOR));
            notFound(() -> change(administrator, id, "committee", Role.AUDITOR));
            notFound(() -> change(administrator, "karim", id, Role.AUDITOR));
        }
    }

    @Test
    void aListShowsWhatOneMaySee() {
        assertEquals(List.of("fatima", "zineb"), listed(supervisor, AccountSearch.ALL));
        assertEquals(5, listed(coordinator, AccountSearch.ALL).size());
        assertEquals(
                5,
                listed(house.actor("ines", "committee", Role.AUDITOR), AccountSearch.ALL).size());
        for (Role role : List.of(Role.MEMBER_EDITOR, Role.FOCAL_POINT)) {
            notFound(() -> listed(house.actor("fatima", "tamount", role), AccountSearch.ALL));
        }
    }

    @Test
    void aListIsSearchedFilteredSortedAndCutInParts() {
        assertEquals(List.of("fatima"), listed(coordinator, search("OF FAT", 0, 9)));
        assertEquals(List.of("hind"), listed(coordinator, search("hind@", 0, 9)));
        assertEquals(List.of(), listed(coordinator, search("%", 0, 9)));
        assertEquals(List.of(), listed(coordinator, search("_", 0, 9)));
        assertEquals(List.of(), listed(coordinator, search("' or 1=1 --\ud800|", 0, 9)));
        assertEquals(List.of("hind", "karim"), listed(coordinator, search("", 2, 2)));
        assertEquals(List.of(), listed(coordinator, search("", 1_000_000, 9)));
        assertEquals(List.of("amal"), listed(coordinator, search("", -5, -5)));
        AccountSearch focal =
                new AccountSearch(
                        "",
                        Optional.empty(),
                        Optional.of(Role.FOCAL_POINT),
                        Optional.of(AccountState.ACTIVE),
                        false,
                        AccountSort.MAIL,
                        true,
                        0,
                        200);
        assertEquals(List.of("hind", "fatima"), listed(coordinator, focal));
        AccountSearch zahra =
                new AccountSearch(
                        "",
                        Optional.of("zahra"),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        AccountSort.LAST_SEEN,
                        false,
                        0,
                        200);
        assertEquals(List.of("hind"), listed(coordinator, zahra));
        assertEquals(List.of(), listed(supervisor, zahra));
        assertEquals(5, house.accountQueries.list(coordinator, search("", 2, 2)).total());
    }

    @Test
    void whoLacksASecondFactorIsFound() {
        AccountSearch lacking =
                new AccountSearch(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        AccountSort.NAME,
                        false,
                        0,
                        200);
        assertTrue(listed(coordinator, lacking).contains("fatima"));
        house.enrol("fatima");
        assertFalse(listed(coordinator, lacking).contains("fatima"));
        assertTrue(listed(coordinator, lacking).contains("hind"));
    }

    private static AccountSearch search(String text, int offset, int size) {
        return new AccountSearch(
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                AccountSort.NAME,
                false,
                offset,
                size);
    }

    private List<String> listed(Actor actor, AccountSearch search) {
        return house.accountQueries.list(actor, search).items().stream()
                .map(AccountRow::id)
                .toList();
    }

    private String invite(Actor actor, String mail, String organization, Role... roles) {
        return house.inviting.invite(
                actor, new InviteAccount(mail, "ar", organization, Set.of(roles), false));
    }

    private void change(Actor actor, String account, String organization, Role... roles) {
        house.accounts.changeRoles(
                actor, new ChangeRoles(account, organization, Set.of(roles), false, 0));
    }

    private static void closed(Executable act) {
        refusedAs("identity.link-closed", act);
    }

    private static void notFound(Executable act) {
        refusedAs("identity.not-found", act);
    }

    private static void refusedAs(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }
}
