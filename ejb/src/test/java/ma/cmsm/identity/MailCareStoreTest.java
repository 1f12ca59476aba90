package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.MailQueue;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who sees the mails in trouble. */
class MailCareStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final Set<Role> LOOK_AFTER = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    @TempDir Path home;

    private House house;
    private MailCare care;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
        care = new MailCare(new MailQueue(house.transactions), house.acts);
    }

    @Test
    void whoLooksAfterTheInstallationSeesThemAndNobodyElse() {
        for (Role role : EnumSet.allOf(Role.class)) {
            Actor actor = house.actor("somebody", "committee", role);
            if (LOOK_AFTER.contains(role)) {
                assertEquals(new ListPage<>(0, List.of()), care.troubled(9, actor));
            } else {
                Refused refused = assertThrows(Refused.class, () -> care.troubled(9, actor));
                assertEquals("identity.not-found", refused.key());
            }
        }
    }
}
