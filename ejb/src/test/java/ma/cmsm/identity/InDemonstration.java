package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Setting;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A demonstration that has begun, and somebody real whom it invited. */
abstract class InDemonstration {

    @RegisterExtension static final Database DATABASE = new Database();

    static final String MAIL = "amina@cmsm.example";

    static final String NOT_REAL = "identity.demo-not-real";

    @TempDir Path home;

    House house;

    @BeforeEach
    void beginADemonstration() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
        house.settings.set(Setting.DEMO, "true");
        house.demoHouse.addMissing();
    }

    void off(Actor actor) {
        off(actor, false);
    }

    void off(Actor actor, boolean withdrawing) {
        house.demoMode.switchOff(actor, code(), withdrawing);
    }

    /** As the operator is told. */
    String code() {
        return house.demoMode.endingCode(Actor.OPERATOR);
    }

    Opened signedIn(String mail) {
        DemoAccount account =
                house.demo.all().stream().filter(one -> one.mail().equals(mail)).findFirst().get();
        Opened half = house.signIn().withPassword(mail, account.password(), House.HERE);
        return house.signIn().proveFactor(half.token(), account.code(), House.HERE);
    }

    Actor actor(Opened opened) {
        return house.session(opened.token()).actor();
    }

    /** A real administrator, invited by the one of the demonstration. */
    Actor invited() {
        invite(actor(signedIn("administrator@demo.example")));
        Opened opened = join();
        String secret = house.factors.begin(opened.token()).secret();
        return actor(
                house.factors.confirm(opened.token(), house.code(secret), House.HERE).session());
    }

    void invite(Actor demo) {
        house.inviting.invite(
                demo,
                new InviteAccount(MAIL, "fr", committee(), Set.of(Role.ADMINISTRATOR), false));
    }

    Opened join() {
        house.invitations.accept(
                new AcceptInvitation(house.linked(MAIL), "Amina", "fr", House.PASSWORD),
                House.HERE);
        return house.signIn().withPassword(MAIL, House.PASSWORD, House.HERE);
    }

    String committee() {
        return organization("Comité%");
    }

    String organization(String name) {
        return house.transactions.within(
                sql ->
                        sql.first(
                                        "select id from identity_organization where name like ?",
                                        List.of(name),
                                        row -> row.getString(1))
                                .orElseThrow());
    }

    static void refusedAs(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }
}
