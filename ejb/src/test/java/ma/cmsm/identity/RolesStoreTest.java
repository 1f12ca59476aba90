package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.Test;

/** Who may make whom what. */
class RolesStoreTest extends TwoMembers {

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

    @Test
    void aChangeOfRolesEndsEverySession() {
        String token = house.enrol("fatima").session().token();
        change(supervisor, "fatima", "tamount", Role.MEMBER_EDITOR);
        assertTrue(house.sessions.find(token).isEmpty());
    }

    /** The coordinator alone changes the mark when no role changes with it. */
    private Actor both() {
        return house.actor("karim", "tamount", Role.COORDINATOR, Role.SUPERVISOR);
    }
}
