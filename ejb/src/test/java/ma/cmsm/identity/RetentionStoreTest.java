package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.RetentionRule;
import ma.cmsm.platform.Retentions;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Setting;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long things are kept takes two to decide. */
class RetentionStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final RetentionRule RULE = RetentionRule.SEARCH_LOG;

    @TempDir Path home;

    private House house;
    private Retentions retentions;
    private RetentionEditing editing;
    private Actor coordinator;
    private Actor administrator;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
        retentions = new Retentions(house.transactions, house.settings);
        editing =
                new RetentionEditing(
                        house.transactions, retentions, house.acts, house.people, house.now);
        coordinator = house.actor("karim", "committee", Role.COORDINATOR);
        administrator = house.actor("amina", "committee", Role.ADMINISTRATOR);
    }

    @Test
    void untilSomebodyDecidesTheInstallationSays() {
        house.settings.set(Setting.SEARCH_LOG_DAYS, "40");
        assertEquals(40, retentions.days(RULE));
        assertEquals(List.of(inForce(40, 0)), editing.list(administrator));
    }

    @Test
    void whatOneApprovesCountsWhenTheOtherAppliesIt() {
        editing.approve(RULE, 30, 0, coordinator);
        assertEquals(90, retentions.days(RULE));
        assertEquals(
                List.of(new RetentionView(RULE, 90, Optional.of(30), coordinator.account(), 1)),
                editing.list(coordinator));
        editing.apply(RULE, 1, administrator);
        assertEquals(30, retentions.days(RULE));
        assertEquals(List.of(inForce(30, 2)), editing.list(coordinator));
    }

    @Test
    void neitherDoesTheOthersPart() {
        refusedAs("identity.not-found", () -> editing.approve(RULE, 30, 0, administrator));
        editing.approve(RULE, 30, 0, coordinator);
        refusedAs("identity.not-found", () -> editing.apply(RULE, 1, coordinator));
        Actor auditor = house.actor("omar", "committee", Role.AUDITOR);
        assertEquals(1, editing.list(auditor).size());
        refusedAs("identity.not-found", () -> editing.approve(RULE, 30, 1, auditor));
        Actor editor = house.actor("ali", "tamount", Role.MEMBER_EDITOR);
        refusedAs("identity.not-found", () -> editing.list(editor));
    }

    @Test
    void nobodyAppliesWhatIsTheirOwnWhateverTheyHaveBecome() {
        editing.approve(RULE, 30, 0, coordinator);
        Actor risen = house.actor("karim", "committee", Role.ADMINISTRATOR);
        refusedAs("identity.retention-own", () -> editing.apply(RULE, 1, risen));
        Actor editor = house.actor("ali", "tamount", Role.MEMBER_EDITOR);
        refusedAs("identity.not-found", () -> editing.approver(RULE, editor));
        editing.apply(RULE, 1, administrator);
    }

    @Test
    void whatNobodyApprovedIsNotApplied() {
        refusedAs("identity.retention-unapproved", () -> editing.apply(RULE, 0, administrator));
    }

    @Test
    void whoSawAnotherStateDecidesNothing() {
        editing.approve(RULE, 30, 0, coordinator);
        refusedAs("identity.stale", () -> editing.approve(RULE, 20, 0, coordinator));
        refusedAs("identity.stale", () -> editing.apply(RULE, 0, administrator));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 366, Integer.MAX_VALUE})
    void daysHaveBounds(int days) {
        refusedAs("identity.retention-days", () -> editing.approve(RULE, days, 0, coordinator));
    }

    @Test
    void decisionsAreOnRecord() throws SQLException {
        editing.approve(RULE, 30, 0, coordinator);
        editing.apply(RULE, 1, administrator);
        assertEquals(
                List.of("approve-retention search-log days", "apply-retention search-log days"),
                DATABASE.column(
                        "select concat_ws(' ', action, object_id, fields) from audit_entry"
                                + " order by number"));
    }

    private static RetentionView inForce(int days, long version) {
        return new RetentionView(RULE, days, Optional.empty(), Optional.empty(), version);
    }

    private static void refusedAs(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }
}
