package ma.cmsm.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.ErrorReport.State;
import ma.cmsm.directory.ReportAnswer;
import ma.cmsm.directory.ServiceReports;
import ma.cmsm.platform.Database;
import ma.cmsm.web.words.Dates;

/** What became of a report, for who has its code. */
@Named
@RequestScoped
public class ReportsView implements SitePage {

    private static final int LONGEST_CODE = 40;

    private ServiceReports reports;
    private DirectoryQueries directory;
    private Visit visit;
    private String code = "";
    private boolean over;
    private Optional<ReportAnswer> found = Optional.empty();

    protected ReportsView() {
        // For the container's proxy.
    }

    @Inject
    public ReportsView(ServiceReports reports, DirectoryQueries directory) {
        this.reports = reports;
        this.directory = directory;
    }

    /** Asks for the report with a code that was typed. */
    public void ask(String typed) {
        String bare = typed.strip();
        code = bare.substring(0, Math.min(bare.length(), LONGEST_CODE));
    }

    @Override
    public void load(Visit asked) {
        visit = asked;
        if (code.isEmpty()) {
            String receipt = Parameters.of(visit.query()).first("sent");
            code = reports.codeOf(receipt).orElse("");
            over = !receipt.isEmpty() && code.isEmpty();
        }
        if (!code.isEmpty()) {
            found = Database.reading(() -> reports.find(code));
        }
    }

    public String getAction() {
        return visit.href("reports");
    }

    public String getCode() {
        return code;
    }

    public boolean isAsked() {
        return !code.isEmpty();
    }

    /** Whether the time is over in which its address showed a code. */
    public boolean isOver() {
        return over;
    }

    public boolean isFound() {
        return found.isPresent();
    }

    public boolean isOpen() {
        return found.filter(report -> report.state() == State.OPEN).isPresent();
    }

    /** How far it is, in words. */
    public String getState() {
        return found.map(report -> visit.words().get("site_reports.state." + report.state()))
                .orElse("");
    }

    public String getSentOn() {
        return found.map(report -> Dates.day(report.sentOn(), visit.language())).orElse("");
    }

    public String getAnswer() {
        return found.flatMap(ReportAnswer::answer).orElse("");
    }

    /** Name of the service; empty when it is not to be seen any more. */
    public String getService() {
        return found.flatMap(
                        report ->
                                directory.findService(report.service(), visit.language().getTag()))
                .map(service -> service.name().value())
                .orElse("");
    }

    public String getServiceHref() {
        return found.map(report -> visit.href("services/" + report.service())).orElse("");
    }

    @Override
    public boolean isPrivate() {
        return true;
    }
}
