package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Two member organisations and the committee, with people in all of them. */
abstract class TwoMembers {

    @RegisterExtension static final Database DATABASE = new Database();

    static final String OMAR = "omar@asso.example";

    @TempDir Path home;

    House house;

    Actor administrator;

    Actor coordinator;

    Actor supervisor;

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

    String invite(Actor actor, String mail, String organization, Role... roles) {
        return house.inviting.invite(
                actor, new InviteAccount(mail, "ar", organization, Set.of(roles), false));
    }

    void change(Actor actor, String account, String organization, Role... roles) {
        house.accounts.changeRoles(
                actor, new ChangeRoles(account, organization, Set.of(roles), false, 0));
    }

    static void closed(Executable act) {
        refusedAs("identity.link-closed", act);
    }

    static void notFound(Executable act) {
        refusedAs("identity.not-found", act);
    }

    static void refusedAs(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }
}
