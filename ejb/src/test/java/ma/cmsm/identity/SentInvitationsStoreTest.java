package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.internal.Appointments;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks somebody sees the same, whoever that is elsewhere. */
class SentInvitationsStoreTest extends TwoMembers {

    private static final String NEW = "new@asso.example";

    /** Unknown; at work, closed, and asked elsewhere; an administrator. */
    private static final List<String> ANYBODY =
            List.of(
                    NEW,
                    "hind@asso.example",
                    "gone@asso.example",
                    "asked@asso.example",
                    "amal@asso.example");

    private Actor other;

    @BeforeEach
    void askSomebodyElsewhere() {
        house.account("gone", "zahra", Role.FOCAL_POINT);
        house.accounts.deactivate(administrator, "gone", 0);
        other = house.actor("omar", "zahra", Role.SUPERVISOR);
        ask(other, "asked@asso.example", "zahra");
    }

    @Test
    void nothingThatWhoAsksSeesTellsWhoWasKnown() {
        List<String> before = listed();
        for (String mail : ANYBODY) {
            ask(supervisor, mail, "tamount");
            assertEquals(List.of(mail), sent(supervisor));
            assertEquals(before, listed());
            assertEquals(before.size(), counted(), mail);
            ask(supervisor, mail, "tamount");
            assertEquals(List.of(mail), sent(supervisor));
            assertEquals(
                    new InviteAccount(mail, "ar", "tamount", Set.of(Role.FOCAL_POINT), false),
                    house.inviting.sent(supervisor, 0, 9).items().get(0).again());
            house.inviting.withdraw(supervisor, "tamount", mail);
            assertEquals(List.of(), sent(supervisor));
            assertEquals(before, listed());
        }
    }

    @Test
    void whatIsOnRecordOfWhoAsksDoesNotTellEither() throws SQLException {
        ANYBODY.forEach(mail -> ask(supervisor, mail, "tamount"));
        assertEquals(
                List.of("DONE 5"),
                DATABASE.column(
                        "select concat(result, ' ', count(*)) from audit_entry"
                                + " where object_kind = 'organization' and object_id = 'tamount'"
                                + " group by result"));
        assertEquals(
                List.of("amal", "gone"),
                DATABASE.column(
                        "select object_id from audit_entry where object_kind = 'account'"
                                + " and action = 'invite-account' and result = 'REFUSED'"
                                + " order by object_id"));
    }

    @Test
    void whoAcceptsIsListedAmongThePeopleInstead() {
        ask(supervisor, NEW, "tamount");
        house.invitations.accept(
                new AcceptInvitation(house.linked(NEW), "Leïla", "fr", House.PASSWORD), House.HERE);
        ask(supervisor, "hind@asso.example", "tamount");
        house.invitations.join(house.linked("hind@asso.example"), House.HERE);
        assertEquals(List.of(), sent(supervisor));
        assertTrue(listed().containsAll(List.of(NEW, "hind@asso.example")), listed()::toString);
    }

    @Test
    void whatIsTakenBackOpensNothing() throws SQLException {
        ask(supervisor, NEW, "tamount");
        ask(supervisor, "hind@asso.example", "tamount");
        house.inviting.withdraw(supervisor, "tamount", NEW);
        house.inviting.withdraw(supervisor, "tamount", "hind@asso.example");
        for (String mail : List.of(NEW, "hind@asso.example")) {
            String token = house.linked(mail);
            assertEquals(Optional.empty(), house.invitations.find(token, House.HERE));
            assertThrows(Refused.class, () -> house.invitations.join(token, House.HERE));
        }
        assertEquals(
                List.of("0"),
                DATABASE.column(
                        "select count(*) from identity_account where mail = '" + NEW + "'"));
    }

    @Test
    void whoIsAskedByAnotherToStaysAskedThere() {
        ask(supervisor, "asked@asso.example", "tamount");
        house.inviting.withdraw(supervisor, "tamount", "asked@asso.example");
        assertEquals(List.of("asked@asso.example"), sent(other));
        assertTrue(
                house.invitations.find(house.linked("asked@asso.example"), House.HERE).isPresent());
    }

    @Test
    void nobodyTakesBackWhatOthersAsked() throws SQLException {
        for (Actor actor : List.of(supervisor, coordinator)) {
            Refused refused =
                    assertThrows(
                            Refused.class,
                            () -> house.inviting.withdraw(actor, "zahra", "asked@asso.example"));
            assertEquals("identity.not-found", refused.key());
        }
        assertEquals(List.of("asked@asso.example"), sent(other));
        assertEquals(
                List.of("2"),
                DATABASE.column(
                        "select count(*) from audit_entry where action = 'withdraw-invitation'"
                                + " and result = 'REFUSED'"));
    }

    @Test
    void theCommitteeSeesWhatEverybodyAsked() {
        ask(supervisor, NEW, "tamount");
        assertEquals(Set.of(NEW, "asked@asso.example"), Set.copyOf(sent(coordinator)));
        Actor editor = house.actor("e", "tamount", Role.MEMBER_EDITOR);
        assertThrows(Refused.class, () -> house.inviting.sent(editor, 0, 9));
    }

    @Test
    void whoeverAsksForOtherRolesMustHaveBeenAbleToGiveTheFirst() {
        Refused refused =
                assertThrows(
                        Refused.class,
                        () ->
                                house.inviting.invite(
                                        coordinator,
                                        new InviteAccount(
                                                "asked@asso.example",
                                                "fr",
                                                "zahra",
                                                Set.of(Role.SUPERVISOR),
                                                false)));
        assertEquals("identity.already-member", refused.key());
    }

    @Test
    void whomOthersAskedIsRefusedAlikeWhoeverThatIs() {
        house.accounts.deactivate(coordinator, "zineb", 0);
        for (String mail : List.of(NEW, "hind@asso.example", "asked@asso.example")) {
            house.inviting.invite(
                    coordinator,
                    new InviteAccount(mail, "fr", "tamount", Set.of(Role.SUPERVISOR), false));
            Refused refused =
                    assertThrows(Refused.class, () -> ask(supervisor, mail, "tamount"), mail);
            assertEquals("identity.already-member", refused.key());
            house.inviting.withdraw(coordinator, "tamount", mail);
        }
    }

    @Test
    void whomNobodyAsksAgainIsForgottenThirtyDaysAfterTheLinkStoppedWorking() throws SQLException {
        ask(supervisor, NEW, "tamount");
        ask(supervisor, "hind@asso.example", "tamount");
        ask(supervisor, "asked@asso.example", "tamount");
        house.now.pass(Duration.ofDays(37).minusSeconds(3));
        removeExpired();
        assertEquals(3, sent(supervisor).size());
        ask(house.actor("omar", "zahra", Role.SUPERVISOR), "asked@asso.example", "zahra");
        house.now.pass(Duration.ofSeconds(2));
        removeExpired();
        assertEquals(List.of(), sent(supervisor));
        assertEquals(
                List.of("asked@asso.example zahra"),
                accountsOf("asked@asso.example"),
                "still asked");
        assertEquals(List.of(), accountsOf(NEW));
        assertEquals(List.of("hind@asso.example zahra"), accountsOf("hind@asso.example"));
    }

    @Test
    void whomAnOrganizationAskedThatLeavesIsForgotten() throws SQLException {
        ask(supervisor, NEW, "tamount");
        ask(supervisor, "hind@asso.example", "tamount");
        house.organizations.leave(coordinator, "tamount", 0);
        assertEquals(List.of("asked@asso.example"), sent(coordinator));
        assertEquals(List.of(), accountsOf(NEW));
        assertEquals(List.of("hind@asso.example zahra"), accountsOf("hind@asso.example"));
    }

    @Test
    void whoIsSentTheLinkAgainWasAskedThen() throws SQLException {
        ask(supervisor, NEW, "tamount");
        house.now.pass(Duration.ofDays(20));
        house.accounts.inviteAgain(
                house.actor("zineb", "tamount", Role.SUPERVISOR),
                house.one("select id from identity_account where mail = '" + NEW + "'"));
        assertEquals(
                house.now.instant(), house.inviting.sent(supervisor, 0, 9).items().get(0).sentAt());
        assertTrue(
                house.inviting
                        .sent(other, 0, 9)
                        .items()
                        .get(0)
                        .sentAt()
                        .isBefore(house.now.instant()));
    }

    @Test
    void theListHasPages() {
        ask(supervisor, NEW, "tamount");
        ask(supervisor, "hind@asso.example", "tamount");
        ListPage<SentInvitation> second = house.inviting.sent(coordinator, 2, 2);
        assertEquals(3, second.total());
        assertEquals(
                List.of("asked@asso.example"),
                second.items().stream().map(SentInvitation::mail).toList());
        assertEquals(2, house.inviting.sent(supervisor, 0, 1).total());
    }

    private void removeExpired() {
        house.transactions.within(
                sql -> {
                    Appointments.removeExpired(sql, house.now.instant());
                    return sql;
                });
    }

    private static List<String> accountsOf(String mail) throws SQLException {
        return DATABASE.column(
                "select concat_ws(' ', a.mail, m.organization_id) from identity_account a"
                        + " left join identity_membership m on m.account_id = a.id"
                        + " where a.mail = '"
                        + mail
                        + "'");
    }

    private List<String> listed() {
        return house.accountQueries.list(supervisor, AccountSearch.ALL).items().stream()
                .map(AccountRow::mail)
                .toList();
    }

    private long counted() {
        return house.organizationQueries.get(supervisor, "tamount").accounts();
    }

    private List<String> sent(Actor actor) {
        return house.inviting.sent(actor, 0, 200).items().stream()
                .map(SentInvitation::mail)
                .toList();
    }

    /** Later than the one before, so that one of the mails is the newest. */
    private void ask(Actor actor, String mail, String organization) {
        house.now.pass(Duration.ofSeconds(1));
        invite(actor, mail, organization, Role.FOCAL_POINT);
    }
}
