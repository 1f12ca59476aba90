package ma.cmsm.web.office.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.ErrorReport;
import ma.cmsm.directory.ErrorReport.State;
import ma.cmsm.directory.ServiceReports;
import ma.cmsm.platform.ListPage;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.Pager;
import ma.cmsm.web.office.Query;

/** The reports of errors that somebody answers. */
@Named("reportList")
@RequestScoped
public class ListView {

    private static final int LINES = 25;

    private ServiceReports reports;
    private Moments moments;
    private Desk desk;

    private Optional<State> state;
    private int page;
    private ListPage<ErrorReport> found;

    /** For the proxy of the container. */
    protected ListView() {}

    @Inject
    public ListView(ServiceReports reports, Moments moments, Desk desk) {
        this.reports = reports;
        this.moments = moments;
        this.desk = desk;
    }

    public void load() {
        state = Choice.of(State.class, Query.text(desk.request(), "state"));
        page = Pager.page(desk.request());
        found = reports.list(state, Optional.empty(), (page - 1) * LINES, LINES, desk.actor());
    }

    public List<Choice> getStates() {
        return Choice.all(List.of(State.values()), "office_reports.state.", state, desk.words());
    }

    public List<ErrorReport> getLines() {
        return found.items();
    }

    public String at(ErrorReport line) {
        return moments.day(line.sentAt(), desk.me().getLanguage());
    }

    public String href(ErrorReport line) {
        return OfficePage.REPORT_ANSWER.getAddress() + "?id=" + line.id();
    }

    public Pager getPager() {
        String address = Query.of(OfficePage.REPORTS, "state", state.map(State::name).orElse(""));
        return new Pager(address, page, LINES, found.total());
    }
}
