package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import ma.cmsm.identity.internal.FactorKeys;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.RetentionRule;
import ma.cmsm.platform.Retentions;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.Test;

/** Whoever tries what is refused is on record, wherever it is refused. */
class RefusedTriesStoreTest extends TwoMembers {

    @Test
    void aGuessedLinkIsOnRecordAndTheLinkIsNot() throws SQLException {
        refusedAs("identity.link-closed", () -> house.reset.complete("gue55", "x", House.HERE));
        assertRecorded("visitor reset-password account");
        refusedAs(
                "identity.link-closed",
                () ->
                        house.invitations.accept(
                                new AcceptInvitation("gue55", "Amina", "fr", House.PASSWORD),
                                House.HERE));
        assertRecorded("visitor accept-invitation account");
        refusedAs("identity.link-closed", () -> house.invitations.join("gue55ed", House.HERE));
        assertRecorded("visitor accept-membership account");
        refusedAs(
                "identity.link-closed",
                () ->
                        house.setup.complete(
                                new CompleteSetup(
                                        "gue55",
                                        "Comité",
                                        "first@cmsm.example",
                                        "Amina",
                                        "fr",
                                        House.PASSWORD),
                                House.HERE));
        assertRecorded("visitor set-up account");
        assertEquals(
                List.of(),
                DATABASE.column("select number from audit_entry where fields like '%gue55%'"));
    }

    @Test
    void whoOnlyLooksWithAGuessIsOnRecordOnceEachTime() throws SQLException {
        assertFalse(house.reset.isOpen("gue55", House.HERE));
        assertRecorded("visitor reset-password account");
        assertTrue(house.invitations.find("gue55ed", House.HERE).isEmpty());
        assertRecorded("visitor accept-invitation account");
        assertFalse(house.setup.isOpen("gue55es", House.HERE));
        assertRecorded("visitor set-up account");
        assertEquals(List.of("3"), DATABASE.column("select count(*) from audit_entry"));
    }

    @Test
    void whoLooksAtALinkThatWorksIsNeitherOnRecordNorSlowedDown() throws SQLException {
        house.reset.ask("fatima@asso.example", House.HERE);
        String token = house.linked("fatima@asso.example");
        for (int looked = 0; looked < 50; looked++) {
            assertTrue(house.reset.isOpen(token, House.HERE));
        }
        assertEquals(
                List.of(),
                DATABASE.column("select number from audit_entry where result = 'REFUSED'"));
    }

    @Test
    void whoLooksWithManyGuessesGetsAPause() {
        for (int tried = 0; tried < 40; tried++) {
            assertFalse(house.reset.isOpen("gue55" + tried, House.HERE));
        }
        refusedAs("identity.wait", () -> house.reset.isOpen("other", House.HERE));
        refusedAs("identity.wait", () -> house.invitations.find("other", House.HERE));
    }

    @Test
    void whoGuessesManyLinksGetsAPause() {
        for (int tried = 0; tried < 40; tried++) {
            String token = "gue55" + tried;
            refusedAs("identity.link-closed", () -> house.reset.complete(token, "x", House.HERE));
        }
        refusedAs("identity.wait", () -> house.reset.complete("other", "x", House.HERE));
        refusedAs(
                "identity.link-closed",
                () -> house.reset.complete("other", "x", House.visit("203.0.113.9")));
    }

    @Test
    void whoTriesIdsOfAnotherOrganizationIsOnRecord() throws SQLException {
        refusedAs("identity.not-found", () -> house.accountQueries.get(supervisor, "hind"));
        assertRecorded("zineb read-accounts account hind");
        refusedAs("identity.not-found", () -> house.organizationQueries.get(supervisor, "zahra"));
        assertRecorded("zineb read-accounts organization zahra");
        refusedAs("identity.not-found", () -> house.accountQueries.get(supervisor, "é"));
        assertRecorded("zineb read-accounts account");
    }

    @Test
    void whoMayNotDecideIsToldThatBeforeWhatWouldBeWrong() {
        RetentionEditing editing =
                new RetentionEditing(
                        house.transactions,
                        new Retentions(house.transactions, house.settings),
                        house.acts,
                        house.people,
                        house.now);
        Actor editor = house.actor("ali", "tamount", Role.MEMBER_EDITOR);
        refusedAs(
                "identity.not-found",
                () -> editing.approve(RetentionRule.SEARCH_LOG, -1, 0, editor));
    }

    @Test
    void aPasswordThatIsNoneIsOnRecord() throws SQLException {
        String token = house.enrol("fatima").session().token();
        refusedAs(
                "identity.password-same",
                () -> house.own.changePassword(token, House.PASSWORD, House.PASSWORD, House.HERE));
        assertRecorded("fatima change-password account fatima");
    }

    @Test
    void secondFactorsNeedTheKeyTheyAreSealedWith() {
        FactorKeys keys = new FactorKeys(house.transactions);
        assertEquals(Set.of(), keys.keys());
        house.enrol("fatima");
        assertEquals(Set.of(house.keyring.current()), keys.keys());
    }

    private static void assertRecorded(String what) throws SQLException {
        assertEquals(
                what,
                DATABASE.column(
                                "select concat_ws(' ', actor, action, object_kind, object_id)"
                                        + " from audit_entry where result = 'REFUSED'"
                                        + " order by number desc")
                        .get(0));
    }
}
