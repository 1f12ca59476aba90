package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.EDITOR;
import static ma.cmsm.directory.internal.edit.Office.FOCAL_POINT;
import static ma.cmsm.directory.internal.edit.Office.STRANGER;
import static ma.cmsm.directory.internal.edit.Office.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.platform.Refused;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ServiceCapacitiesStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private Office office;
    private ServiceCapacities capacities;
    private RecordDraft service;

    @BeforeEach
    void open() throws SQLException {
        office = new Office(DATABASE, home);
        office.open();
        capacities = new ServiceCapacities(office.desks);
        service = office.published("{'name':'Abri'}");
        office.touched.clear();
    }

    @Test
    void aFocalPointSaysHowManyPlacesAreFreeAndTheIndexHearsOfIt() throws SQLException {
        capacities.set(service.ref().id(), free("lits", 3, 12), FOCAL_POINT);
        capacities.set(service.ref().id(), free("lits", 2, 12), EDITOR);
        assertEquals(
                List.of("lits 2 12 2026-11-26T10:00:00Z"),
                DATABASE.column(
                        "select concat_ws(' ', unit_name, round(available), round(maximum),"
                                + " updated) from directory_service_capacity"));
        assertEquals(2, office.touched.size());
        assertEquals(
                List.of("f1", "e1"),
                DATABASE.column(
                        "select changed_by from directory_change where act = 'CAPACITY'"
                                + " order by id"));
    }

    @Test
    void anOpenDraftStaysAndTakesTheCapacityIn() {
        RecordDraft draft =
                office.editing.save(
                        service.ref(), service.edition(), json("{'name':'Abri 2'}"), EDITOR);
        capacities.set(service.ref().id(), free("lits", 3, 12), FOCAL_POINT);
        RecordDraft published = office.editing.publish(draft.ref(), draft.edition(), false, EDITOR);
        assertEquals("Abri 2", published.content().path("name").asText());
        assertEquals(3, published.content().at("/capacities/0/available").asInt());
    }

    @Test
    void othersServicesAreNotFound() {
        assertRefused("identity.not-found", service.ref().id(), free("lits", 3, 12), true);
        assertRefused("identity.not-found", service.ref().id(), free("", 3, 12), true);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRefused("directory.capacity-invalid", service.ref().id(), free("", 3, 12), false);
        assertRefused("directory.capacity-invalid", service.ref().id(), free("l", 13, 12), false);
        assertRefused("directory.capacity-invalid", service.ref().id(), free("l", -1, 12), false);
    }

    @Test
    void aDraftHasNoCapacityYet() {
        String fresh = office.saved("{'name':'Neuf'}").ref().id();
        assertRefused("directory.not-published", fresh, free("lits", 3, 12), false);
    }

    @Test
    void focalPointsSeeWhatIsPublishedAndNoDrafts() {
        office.saved("{'name':'Neuf'}");
        office.editing.save(service.ref(), service.edition(), json("{'name':'Secret'}"), EDITOR);
        List<OwnRecord> lines =
                capacities
                        .list(OwnRecordFilter.all(RecordRef.Kind.SERVICE), 0, 9, FOCAL_POINT)
                        .items();
        assertEquals(List.of("Abri"), lines.stream().map(OwnRecord::name).toList());
        assertEquals(State.PUBLISHED, lines.get(0).state());
    }

    private void assertRefused(String key, String id, SetCapacity capacity, boolean byStranger) {
        assertEquals(
                key,
                assertThrows(
                                Refused.class,
                                () ->
                                        capacities.set(
                                                id, capacity, byStranger ? STRANGER : FOCAL_POINT))
                        .key());
    }

    private static SetCapacity free(String unit, long available, long most) {
        return new SetCapacity(
                unit,
                BigDecimal.valueOf(available),
                Optional.of(BigDecimal.valueOf(most)),
                Optional.empty());
    }
}
