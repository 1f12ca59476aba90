package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.Test;

/** How somebody who works here comes to act for one more organisation. */
class OffersStoreTest extends TwoMembers {

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
                house.invitations.find(token, House.HERE));
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
            assertEquals(Optional.empty(), house.invitations.find(other, House.HERE));
            closed(() -> house.invitations.join(other, House.HERE));
        }
        closed(
                () ->
                        house.invitations.accept(
                                new AcceptInvitation(token, "X", "fr", House.PASSWORD),
                                House.HERE));
        house.now.pass(Duration.ofDays(7));
        assertEquals(Optional.empty(), house.invitations.find(token, House.HERE));
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
        assertTrue(house.invitations.find(first, House.HERE).isPresent());
        house.invitations.join(second, House.HERE);
        change(supervisor, "omar", "tamount");
        closed(() -> house.invitations.join(first, House.HERE));
    }

    @Test
    void anOfferOfOtherRolesTakesTheOneBeforeBack() {
        house.account("omar", "zahra", Role.MEMBER_EDITOR);
        invite(supervisor, OMAR, "tamount", Role.FOCAL_POINT);
        String first = house.linked(OMAR);
        house.inviting.withdraw(supervisor, "tamount", OMAR);
        house.now.pass(Duration.ofSeconds(1));
        invite(supervisor, OMAR, "tamount", Role.MEMBER_EDITOR);
        assertEquals(Optional.empty(), house.invitations.find(first, House.HERE));
        closed(() -> house.invitations.join(first, House.HERE));
        house.invitations.join(house.linked(OMAR), House.HERE);
        assertEquals(2, house.session(house.password("omar").token()).places().size());
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
}
