package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Looking after accounts as a whole: closing them, opening them again, a lost factor. */
class AccountsStoreTest extends TwoMembers {

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
}
