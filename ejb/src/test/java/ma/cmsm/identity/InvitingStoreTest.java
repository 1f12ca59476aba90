package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.Test;

/** How people are asked to work here, and how they accept. */
class InvitingStoreTest extends TwoMembers {

    @Test
    void whoIsInvitedChoosesAPasswordAndSignsIn() {
        String id = invite(supervisor, "new@asso.example", "tamount", Role.FOCAL_POINT);
        String token = house.linked("new@asso.example");
        assertEquals(
                Optional.of(new Invitation("new@asso.example", "tamount", "ar", false)),
                house.invitations.find(token, House.HERE));
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
        assertEquals(Optional.empty(), house.invitations.find(token, House.HERE));
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
        assertTrue(house.invitations.find(token, House.HERE).isPresent());
    }

    @Test
    void anInvitationLastsSevenDays() {
        invite(supervisor, "new@asso.example", "tamount", Role.FOCAL_POINT);
        String token = house.linked("new@asso.example");
        house.now.pass(Duration.ofDays(7).minusSeconds(1));
        assertTrue(house.invitations.find(token, House.HERE).isPresent());
        house.now.pass(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), house.invitations.find(token, House.HERE));
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
        assertEquals(Optional.empty(), house.invitations.find(first, House.HERE));
        assertTrue(
                house.invitations.find(house.linked("new@asso.example"), House.HERE).isPresent());
        refusedAs(
                "identity.already-accepted",
                () -> house.accounts.inviteAgain(supervisor, "fatima"));
    }

    @Test
    void whatAnotherInvitationReplacesIsSeenWhetherTheAddressIsKnownOrNot() {
        for (String mail : List.of("new@asso.example", "hind@asso.example")) {
            assertEquals(Optional.empty(), house.inviting.standing(supervisor, "tamount", mail));
            invite(supervisor, mail, "tamount", Role.FOCAL_POINT);
            SentInvitation standing =
                    house.inviting.standing(supervisor, "tamount", " " + mail).orElseThrow();
            assertEquals(Set.of(Role.FOCAL_POINT), standing.roles());
        }
        assertEquals(
                Optional.empty(), house.inviting.standing(administrator, "é", "new@asso.example"));
    }

    @Test
    void whomAnotherOrganizationAskedIsNotTold() {
        String mail = "new@asso.example";
        invite(coordinator, mail, "zahra", Role.SUPERVISOR);
        assertTrue(house.inviting.standing(administrator, "zahra", mail).isPresent());
        assertEquals(Optional.empty(), house.inviting.standing(supervisor, "zahra", mail));
    }

    @Test
    void aMailNamesNobodyAndNoOrganization() {
        invite(supervisor, "new@asso.example", "tamount", Role.FOCAL_POINT);
        String text = house.mails("new@asso.example").get(0).text();
        assertFalse(text.contains("tamount") || text.contains("zineb") || text.contains("new@"));
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
    void whoMaySeeAClosedAccountOfNoOrganizationIsToldThatNothingIsSent() {
        house.accounts.deactivate(administrator, "hind", 0);
        house.transactions.within(
                sql -> sql.update("delete from identity_role where account_id = 'hind'"));
        house.transactions.within(
                sql -> sql.update("delete from identity_membership where account_id = 'hind'"));
        refusedAs(
                "identity.account-deactivated",
                () -> invite(coordinator, "hind@asso.example", "zahra", Role.SUPERVISOR));
        invite(supervisor, "hind@asso.example", "tamount", Role.FOCAL_POINT);
        assertEquals(0, house.mails("hind@asso.example").size());
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
}
