package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whom other features name and write to. */
class PeopleStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private House house;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
        house.organization("tamount");
        house.organization("zahra");
        house.account("omar", "tamount", Role.MEMBER_EDITOR);
        house.account("hind", "zahra", Role.MEMBER_EDITOR);
        house.account("fatima", "tamount", Role.FOCAL_POINT);
    }

    @Test
    void whoIsThereHasAName() {
        assertEquals(
                Map.of("omar", "Name of omar", "hind", "Name of hind"),
                house.people.names(List.of("omar", "hind", "omar", "nobody")));
        assertEquals(Map.of(), house.people.names(List.of()));
    }

    @Test
    void colleaguesOfThoseWhoEditHaveNames() {
        AccountNames names = new AccountNames(house.transactions, house.permission);
        List<String> all = List.of("omar", "hind", "nobody");
        Actor editor = house.actor("ali", "tamount", Role.MEMBER_EDITOR);
        assertEquals(Map.of("omar", "Name of omar"), names.of(all, editor));
        Actor coordinator = house.actor("karim", "committee", Role.COORDINATOR);
        assertEquals(Set.of("omar", "hind"), names.of(all, coordinator).keySet());
        assertEquals(Map.of(), names.of(all, house.actor("fatima", "tamount", Role.FOCAL_POINT)));
        assertEquals(Map.of(), names.of(List.of(), coordinator));
        assertEquals(Set.of("omar"), names.called("Name of omar", coordinator));
        assertEquals(Set.of(), names.called("Name of nobody", coordinator));
        assertEquals(Set.of(), names.called("Name of omar", editor));
    }

    @Test
    void aMailIsForThoseWithTheRoleThere() {
        assertEquals(
                List.of(new Reader("omar@asso.example", "fr")),
                readers(Optional.of("tamount"), Optional.empty()));
        assertEquals(2, readers(Optional.empty(), Optional.empty()).size());
    }

    @Test
    void whoDoesWithoutGetsNoneButWhatNobodyCanDoWithout() {
        Actor omar = house.session(house.password("omar").token()).actor();
        house.own.change(omar, new ChangeProfile("Omar", "fr", Set.of(Notice.VERIFICATION_DUE), 0));
        Optional<String> tamount = Optional.of("tamount");
        assertEquals(List.of(), readers(tamount, Optional.of(Notice.VERIFICATION_DUE)));
        assertEquals(1, readers(tamount, Optional.of(Notice.DIGEST)).size());
        assertEquals(1, readers(tamount, Optional.empty()).size());
    }

    @Test
    void whoCannotSignInGetsNone() {
        house.accounts.deactivate(house.actor("x", "tamount", Role.SUPERVISOR), "omar", 0);
        assertEquals(List.of(), readers(Optional.of("tamount"), Optional.empty()));
        house.organizations.suspend(house.actor("k", "c", Role.COORDINATOR), "zahra", 0);
        assertEquals(List.of(), readers(Optional.empty(), Optional.empty()));
    }

    private List<Reader> readers(Optional<String> organization, Optional<Notice> notice) {
        return house.people.readers(Role.MEMBER_EDITOR, organization, notice);
    }
}
