package ma.cmsm.web.office.services;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.OwnRecord;
import ma.cmsm.directory.OwnRecordFilter;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.ServiceCapacities;
import ma.cmsm.directory.SetCapacity;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.StableId;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Pager;
import ma.cmsm.web.office.Query;

/** How many people services can take now: said here, it is public at once. */
@Named("serviceCapacity")
@ViewScoped
public class CapacityView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 25;

    private ServiceCapacities capacities;
    private Desk desk;

    private String id;
    private List<OwnRecord> services = List.of();
    private Pager pager;
    private List<Unit> units = List.of();
    private String unit = "";
    private String available = "";
    private String maximum = "";
    private String note = "";

    /** What is published of one unit. */
    public record Unit(String name, String available, String maximum, String note)
            implements Serializable {}

    /** For the proxy of the container. */
    protected CapacityView() {}

    @Inject
    public CapacityView(ServiceCapacities capacities, Desk desk) {
        this.capacities = capacities;
        this.desk = desk;
    }

    public void load() {
        String asked = Query.text(desk.request(), "id");
        id = StableId.isUuid(asked) ? asked : "";
        if (id.isEmpty()) {
            int page = Pager.page(desk.request());
            OwnRecordFilter published =
                    new OwnRecordFilter(
                            RecordRef.Kind.SERVICE,
                            Optional.of(State.PUBLISHED),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(desk.me().getLanguage().getTag()));
            ListPage<OwnRecord> found =
                    capacities.list(published, (page - 1) * LINES, LINES, desk.actor());
            services = found.items();
            pager = new Pager(address(), page, LINES, found.total());
        } else {
            units = units(capacities.read(id, desk.actor()));
        }
    }

    private static List<Unit> units(Iterable<JsonNode> published) {
        List<Unit> all = new ArrayList<>();
        for (JsonNode each : published) {
            all.add(
                    new Unit(
                            each.path("unit_name").asText(),
                            each.path("available").asText(),
                            each.path("maximum").asText(),
                            each.path("description").asText()));
        }
        return all;
    }

    /** Says how many places are free now. */
    public void set() {
        if (desk.attempt().done(() -> capacities.set(id, typed(), desk.actor()))) {
            desk.go().afresh().to(here(), "office_services_capacity.set");
        }
    }

    /** Takes back what was said of a unit. */
    public void remove(Unit each) {
        if (desk.attempt().done(() -> capacities.remove(id, each.name(), desk.actor()))) {
            desk.go().afresh().to(here(), "office_services_capacity.removed");
        }
    }

    private SetCapacity typed() {
        return new SetCapacity(
                unit,
                number(available),
                maximum.isBlank() ? Optional.empty() : Optional.of(number(maximum)),
                Optional.of(note));
    }

    private static BigDecimal number(String typed) {
        try {
            return new BigDecimal(typed.strip());
        } catch (NumberFormatException words) {
            throw new Refused(Refused.Kind.INVALID, "directory.capacity-invalid");
        }
    }

    private String here() {
        return address() + "?id=" + id;
    }

    private static String address() {
        return OfficePage.SERVICE_CAPACITY.getAddress();
    }

    public boolean isChosen() {
        return !id.isEmpty();
    }

    public List<OwnRecord> getServices() {
        return services;
    }

    public Pager getPager() {
        return pager;
    }

    public List<Unit> getUnits() {
        return units;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String typed) {
        unit = typed;
    }

    public String getAvailable() {
        return available;
    }

    public void setAvailable(String typed) {
        available = typed;
    }

    public String getMaximum() {
        return maximum;
    }

    public void setMaximum(String typed) {
        maximum = typed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }
}
