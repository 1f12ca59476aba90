package ma.cmsm.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.ReportError;
import ma.cmsm.directory.ReportError.About;
import ma.cmsm.directory.ServiceReports;
import ma.cmsm.directory.ServiceView;
import ma.cmsm.platform.Refused;

/** The form by which visitors report what is wrong with a service. */
@Named
@RequestScoped
public class ReportView implements SitePage {

    private DirectoryQueries directory;
    private ServiceReports reports;
    private Visit visit;
    private ServiceView service;
    private Optional<ReportError> typed = Optional.empty();
    private String wrong = "";

    /** Something that can be wrong, as a choice. */
    public record Choice(String value, String label, boolean chosen) {}

    protected ReportView() {
        // For the container's proxy.
    }

    @Inject
    public ReportView(DirectoryQueries directory, ServiceReports reports) {
        this.directory = directory;
        this.reports = reports;
    }

    /**
     * What was sent and refused: it is shown again.
     *
     * @param key of the refusal
     */
    public void typed(ReportError sent, String key) {
        typed = Optional.of(sent);
        wrong = "refused." + key;
    }

    @Override
    public void load(Visit asked) {
        visit = asked;
        service =
                directory
                        .findService(visit.id(), visit.language().getTag())
                        .orElseThrow(
                                () -> new Refused(Refused.Kind.NOT_FOUND, "site_error.LOST.title"));
    }

    public ServiceView getService() {
        return service;
    }

    public String getServiceHref() {
        return visit.href("services/" + service.id());
    }

    /** Where the form goes. */
    public String getAction() {
        return getServiceHref() + "/report";
    }

    public String getToken() {
        return reports.token(service.id());
    }

    public List<Choice> getChoices() {
        return Arrays.stream(About.values()).map(this::choice).toList();
    }

    private Choice choice(About about) {
        boolean chosen = typed.map(ReportError::about).orElse(About.values()[0]) == about;
        return new Choice(about.name(), visit.words().get("site_report.about." + about), chosen);
    }

    public String getText() {
        return typed.map(ReportError::text).orElse("");
    }

    /** What was wrong with what was sent, in words; empty for nothing. */
    public String getWrong() {
        return wrong.isEmpty() ? "" : visit.words().with(wrong, ServiceReports.LONGEST);
    }

    public int getLongest() {
        return ServiceReports.LONGEST;
    }

    @Override
    public boolean isSensitive() {
        return Sensitive.isAnyOf(service.themes());
    }

    @Override
    public boolean isPrivate() {
        return true;
    }
}
