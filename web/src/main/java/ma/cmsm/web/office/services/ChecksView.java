package ma.cmsm.web.office.services;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.OwnRecord;
import ma.cmsm.directory.OwnRecordFilter;
import ma.cmsm.directory.OwnRecordFilter.Check;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.ServiceAssurance;
import ma.cmsm.platform.ListPage;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Pager;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.words.Dates;

/** The services that somebody has to make sure of: those due soon, and those never checked. */
@Named("serviceChecks")
@ViewScoped
public class ChecksView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 25;

    /** Days ahead. */
    private static final int SOON = 14;

    private ServiceAssurance assurance;
    private Desk desk;

    private boolean never;
    private Pager pager;
    private List<Line> lines;

    /**
     * A service to be checked.
     *
     * @param late whether its day is over
     */
    public record Line(String id, String name, String last, String due, boolean late, String href)
            implements Serializable {}

    /** For the proxy of the container. */
    protected ChecksView() {}

    @Inject
    public ChecksView(ServiceAssurance assurance, Desk desk) {
        this.assurance = assurance;
        this.desk = desk;
    }

    public void load() {
        never = Query.text(desk.request(), "which").equals("never");
        int page = Pager.page(desk.request());
        LocalDate today = assurance.today();
        Check check = new Check(never ? Optional.empty() : Optional.of(today.plusDays(SOON)));
        OwnRecordFilter filter = OwnRecordFilter.of(check).in(desk.me().getLanguage().getTag());
        ListPage<OwnRecord> found = assurance.list(filter, (page - 1) * LINES, LINES, desk.actor());
        lines = found.items().stream().map(line -> line(line, today)).toList();
        pager = new Pager(here(), page, LINES, found.total());
    }

    private Line line(OwnRecord record, LocalDate today) {
        RecordRef ref = record.ref();
        return new Line(
                ref.id(),
                record.name(),
                record.assuredOn().map(this::day).orElse(""),
                record.assuranceDue().map(this::day).orElse(""),
                record.assuranceDue().filter(due -> due.isBefore(today)).isPresent(),
                OfficePage.SERVICE_RECORD.getAddress() + new Asked(ref.kind(), ref.id()).query());
    }

    private String day(LocalDate date) {
        return Dates.day(date, desk.me().getLanguage());
    }

    /** Says that all that is published of a service is still correct. */
    public void confirm(Line line) {
        if (desk.attempt().done(() -> assurance.confirm(line.id(), desk.actor()))) {
            desk.go().afresh().to(here(), "office_services_checks.confirmed", line.name());
        }
    }

    private String here() {
        return OfficePage.SERVICE_CHECKS.getAddress() + "?which=" + (never ? "never" : "due");
    }

    public boolean isNever() {
        return never;
    }

    public List<Line> getLines() {
        return lines;
    }

    public Pager getPager() {
        return pager;
    }
}
