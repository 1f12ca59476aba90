package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
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

/** Organisations come, are suspended, and leave. */
class OrganizationsStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final String IN_DIRECTORY = "6f1c1a5e-0000-4000-8000-000000000001";

    @TempDir Path home;

    private House house;
    private Actor coordinator;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
        house.organization("committee", true);
        house.organization("tamount");
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        coordinator = house.actor("karim", "committee", Role.COORDINATOR);
    }

    @Test
    void anAdmittedOrganizationIsThereWithItsNameAndItsPlaceInTheDirectory() {
        String id = admit(" Association \n Zahra ", Optional.of(IN_DIRECTORY));
        assertEquals(
                new MemberOrganization(
                        id,
                        "Association Zahra",
                        false,
                        Optional.of(IN_DIRECTORY),
                        OrganizationState.ACTIVE,
                        0,
                        0),
                house.organizationQueries.get(coordinator, id));
        assertEquals(
                Optional.of(IN_DIRECTORY),
                house.organizationQueries.directoryOrganization(
                        house.actor("x", id, Role.MEMBER_EDITOR)));
    }

    @Test
    void anOrganizationOfTheDirectoryIsOneMemberOnly() {
        String first = admit("Zahra", Optional.of(IN_DIRECTORY));
        refusedAs(
                "identity.directory-organization-taken",
                () -> admit("Other", Optional.of(IN_DIRECTORY)));
        house.organizations.change(
                coordinator, new ChangeOrganization(first, "Zahra", Optional.empty(), 0));
        admit("Other", Optional.of(IN_DIRECTORY));
        refusedAs(
                "identity.directory-organization-taken",
                () ->
                        house.organizations.change(
                                coordinator,
                                new ChangeOrganization(
                                        first, "Zahra", Optional.of(IN_DIRECTORY), 1)));
    }

    @Test
    void whatHasNoNameIsNotAdmitted() {
        refusedAs("identity.name-missing", () -> admit(" \u0000\n", Optional.empty()));
        refusedAs("identity.name-long", () -> admit("x".repeat(256), Optional.empty()));
        refusedAs("identity.not-found", () -> admit("Zahra", Optional.of("x".repeat(1000))));
    }

    @Test
    void whoeverActsForASuspendedOrganizationIsOutAtOnce() {
        String token = house.enrol("fatima").session().token();
        house.organizations.suspend(coordinator, "tamount", 0);
        assertTrue(house.sessions.find(token).isEmpty());
        refusedAs("identity.sign-in-failed", () -> house.password("fatima"));
        assertEquals(
                List.of(new OrganizationClosed("tamount", OrganizationState.SUSPENDED)),
                house.closed.fired());
        house.organizations.readmit(coordinator, "tamount", 1);
        assertEquals(Stage.FACTOR, house.password("fatima").stage());
        assertEquals(1, house.closed.fired().size());
    }

    @Test
    void whoeverWorksElsewhereTooGoesOnThere() {
        house.organization("zahra");
        house.join("fatima", "zahra", Role.MEMBER_EDITOR);
        house.organizations.leave(coordinator, "tamount", 0);
        Opened opened = house.password("fatima");
        assertEquals(
                List.of(new Place("zahra", "zahra", false)),
                house.session(opened.token()).places());
    }

    @Test
    void whoBelongsToAnOrganizationThatLeavesDoesNotComeBackWithIt() throws SQLException {
        house.organization("zahra");
        house.account("omar", "tamount", Role.MEMBER_EDITOR);
        house.join("omar", "zahra", Role.MEMBER_EDITOR);
        String token = house.enrol("fatima").session().token();
        house.organizations.leave(coordinator, "tamount", 0);
        house.organizations.readmit(coordinator, "tamount", 1);
        assertTrue(house.sessions.find(token).isEmpty());
        refusedAs("identity.sign-in-failed", () -> house.password("fatima"));
        assertEquals(
                List.of("fatima DEACTIVATED 1", "omar ACTIVE 0"),
                DATABASE.column(
                        "select concat_ws(' ', id, state, version) from identity_account"
                                + " order by id"));
        assertEquals(2, house.session(house.password("omar").token()).places().size());
    }

    @Test
    void whoseLastOrganizationLeavesIsClosedToo() throws SQLException {
        house.organization("zahra");
        house.join("fatima", "zahra", Role.MEMBER_EDITOR);
        house.organizations.leave(coordinator, "tamount", 0);
        assertEquals(List.of("ACTIVE"), DATABASE.column("select state from identity_account"));
        house.organizations.leave(coordinator, "zahra", 0);
        assertEquals(List.of("DEACTIVATED"), DATABASE.column("select state from identity_account"));
    }

    @Test
    void everyAccountThatIsClosedWithItsOrganizationIsOnRecord() throws SQLException {
        house.account("omar", "tamount", Role.MEMBER_EDITOR);
        house.organizations.leave(coordinator, "tamount", 0);
        assertEquals(
                List.of(
                        "karim remove-organization organization tamount DONE",
                        "karim deactivate-account account fatima DONE",
                        "karim deactivate-account account omar DONE"),
                DATABASE.column(
                        "select concat_ws(' ', actor, action, object_kind, object_id, result)"
                                + " from audit_entry order by number"));
    }

    @Test
    void aSuspensionClosesNoAccount() throws SQLException {
        house.organizations.suspend(coordinator, "tamount", 0);
        assertEquals(List.of("ACTIVE"), DATABASE.column("select state from identity_account"));
    }

    @Test
    void nobodyIsInvitedByWhoIsNoMember() {
        house.organizations.leave(coordinator, "tamount", 0);
        refusedAs(
                "identity.organization-closed",
                () ->
                        house.inviting.invite(
                                coordinator,
                                new InviteAccount(
                                        "s@asso.example",
                                        "fr",
                                        "tamount",
                                        Set.of(Role.SUPERVISOR),
                                        false)));
    }

    @Test
    void aStateFollowsWhatItMayFollow() {
        refusedAs(
                "identity.state-wrong",
                () -> house.organizations.readmit(coordinator, "tamount", 0));
        house.organizations.leave(coordinator, "tamount", 0);
        refusedAs(
                "identity.state-wrong",
                () -> house.organizations.suspend(coordinator, "tamount", 1));
        house.organizations.readmit(coordinator, "tamount", 1);
        refusedAs("identity.stale", () -> house.organizations.suspend(coordinator, "tamount", 1));
    }

    @Test
    void theCommitteeStays() {
        refusedAs(
                "identity.committee-stays",
                () -> house.organizations.leave(coordinator, "committee", 0));
    }

    @Test
    void onlyACoordinatorWithAFreshFactorDecides() {
        for (Role role : Role.values()) {
            if (role != Role.COORDINATOR) {
                Actor other = house.actor("other", "tamount", role);
                refusedAs(
                        "identity.not-found",
                        () -> house.organizations.suspend(other, "tamount", 0));
                refusedAs(
                        "identity.not-found",
                        () ->
                                house.organizations.admit(
                                        other, new AdmitOrganization("X", Optional.empty())));
            }
        }
        house.now.pass(Permission.FRESH);
        refusedAs(
                "identity.factor-needed",
                () -> house.organizations.suspend(coordinator, "tamount", 0));
    }

    @Test
    void aListShowsWhatOneMaySeeSearchedSortedAndCut() {
        house.organization("zahra");
        assertEquals(
                List.of("committee", "tamount", "zahra"),
                listed(coordinator, OrganizationSearch.ALL));
        assertEquals(
                List.of("tamount"),
                listed(house.actor("zineb", "tamount", Role.SUPERVISOR), OrganizationSearch.ALL));
        assertEquals(
                List.of("tamount", "zahra"),
                listed(
                        coordinator,
                        new OrganizationSearch(
                                "A",
                                Optional.of(OrganizationState.ACTIVE),
                                OrganizationSort.ACCOUNTS,
                                true,
                                0,
                                9)));
        assertEquals(
                List.of("tamount"),
                listed(
                        coordinator,
                        new OrganizationSearch(
                                "", Optional.empty(), OrganizationSort.NAME, false, 1, 1)));
        refusedAs(
                "identity.not-found",
                () ->
                        listed(
                                house.actor("fatima", "tamount", Role.FOCAL_POINT),
                                OrganizationSearch.ALL));
        refusedAs(
                "identity.not-found",
                () ->
                        house.organizationQueries.get(
                                house.actor("zineb", "tamount", Role.SUPERVISOR), "zahra"));
    }

    private List<String> listed(Actor actor, OrganizationSearch search) {
        return house.organizationQueries.list(actor, search).items().stream()
                .map(MemberOrganization::id)
                .toList();
    }

    @Test
    void whichOnesOfTheDirectoryAreGivenIsForWhoGivesThem() {
        admit("First", Optional.of(IN_DIRECTORY));
        assertEquals(
                Set.of(IN_DIRECTORY),
                house.organizationQueries.directoryOrganizations(coordinator));
        refusedAs(
                "identity.not-found",
                () ->
                        house.organizationQueries.directoryOrganizations(
                                house.actor("zineb", "tamount", Role.SUPERVISOR)));
    }

    private String admit(String name, Optional<String> directory) {
        return house.organizations.admit(coordinator, new AdmitOrganization(name, directory));
    }

    private static void refusedAs(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }
}
