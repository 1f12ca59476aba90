package ma.cmsm.web.office.reports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ma.cmsm.directory.ErrorReport;
import ma.cmsm.directory.ErrorReport.State;
import ma.cmsm.directory.ServiceReports;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.services.Names;

/** One report, and its answer. */
@Named("reportAnswer")
@ViewScoped
public class AnswerView implements Serializable {

    private static final long serialVersionUID = 1L;

    private ServiceReports reports;
    private Moments moments;
    private Names names;
    private Desk desk;

    private String id;
    private ErrorReport report;
    private String text = "";

    /** For the proxy of the container. */
    protected AnswerView() {}

    @Inject
    public AnswerView(ServiceReports reports, Moments moments, Names names, Desk desk) {
        this.reports = reports;
        this.moments = moments;
        this.names = names;
        this.desk = desk;
    }

    public void load() {
        id = Query.text(desk.request(), "id");
        report = reports.get(id, desk.actor());
    }

    public void answer() {
        close(() -> reports.answer(id, report.version(), text, desk.actor()), "answered");
    }

    public void dismiss() {
        close(() -> reports.dismiss(id, report.version(), text, desk.actor()), "dismissed");
    }

    private void close(Runnable work, String done) {
        if (desk.attempt().done(work)) {
            desk.go().to(OfficePage.REPORTS, "office_reports_answer." + done);
        } else {
            report = reports.get(id, desk.actor());
        }
    }

    public ErrorReport getReport() {
        return report;
    }

    public boolean isOpen() {
        return report.state() == State.OPEN;
    }

    public String getSentAt() {
        return moments.at(report.sentAt(), desk.me().getLanguage());
    }

    /** Who answered, and when; empty while nobody has. */
    public String getClosed() {
        return report.answeredAt()
                .map(
                        at ->
                                desk.words()
                                        .with(
                                                "office_reports_answer.closed",
                                                names.of(
                                                        report.answeredBy().orElse(""),
                                                        desk.words()),
                                                moments.at(at, desk.me().getLanguage())))
                .orElse("");
    }

    public String getRecordHref() {
        return OfficePage.SERVICE_RECORD.getAddress() + "?kind=service&id=" + report.service();
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed == null ? "" : typed;
    }
}
