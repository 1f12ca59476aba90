package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.Owned.Ownership;
import ma.cmsm.identity.internal.OwnedAccounts;
import ma.cmsm.platform.Role;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whose accounts and organisations are. */
class OwnedAccountsStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private House house;
    private OwnedAccounts owned;

    @BeforeEach
    void open() throws Exception {
        DATABASE.clear();
        house = new House(DATABASE, home);
        owned = new OwnedAccounts(house.transactions);
    }

    @Test
    void anAccountIsOfEachOfItsOrganizationsWhichDoNotKnowOfEachOther() {
        house.organization("first");
        house.organization("second");
        house.account("somebody", "first", Role.MEMBER_EDITOR);
        house.join("somebody", "second", Role.MEMBER_EDITOR);
        assertEquals(
                Optional.of(new Ownership(List.of(Target.of("first"), Target.of("second")), true)),
                owned.find("account", "somebody"));
    }

    @Test
    void anOrganizationIsItsOwn() {
        house.organization("first");
        assertEquals(
                Optional.of(Ownership.one(Target.of("first"))),
                owned.find("organization", "first"));
    }

    @Test
    void eachIsCalledByItsName() throws Exception {
        house.organization("first");
        house.account("somebody", "first", Role.MEMBER_EDITOR);
        assertEquals(Optional.of("Name of somebody"), owned.name("account", "somebody", "fr"));
        assertEquals(
                Optional.of(
                        DATABASE.column("select name from identity_organization where id = 'first'")
                                .get(0)),
                owned.name("organization", "first", "fr"));
        for (String id : Set.of("nobody", "é")) {
            assertEquals(Optional.empty(), owned.name("account", id, "fr"));
        }
    }

    @Test
    void whatIsNotThereIsNobodys() {
        house.organization("first");
        for (String id : Set.of("nobody", "first", "", "é", "x".repeat(99))) {
            assertEquals(Optional.empty(), owned.find("account", id));
        }
        assertEquals(Optional.empty(), owned.find("organization", "é"));
        assertEquals(Optional.empty(), owned.find("service", "first"));
    }
}
