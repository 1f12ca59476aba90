package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.cmsm.identity.internal.InvitationLimit;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Setting;
import org.junit.jupiter.api.Test;

/** What nobody of a demonstration can do, whatever role they have in it. */
class DemoLimitsStoreTest extends InDemonstration {

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
        assertFalse(house.accountQueries.get(demo, id).fixed());
        join();
        assertTrue(house.accountQueries.get(demo, id).fixed());
        assertFalse(
                house.accountQueries
                        .get(house.actor("real", committee(), Role.ADMINISTRATOR), id)
                        .fixed());
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
}
