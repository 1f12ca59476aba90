package ma.cmsm.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ma.cmsm.directory.ServiceAssurance;
import ma.cmsm.directory.StillCorrect;
import ma.cmsm.directory.Text;
import ma.cmsm.platform.Database;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.words.Dates;

/** Asks, by the link of a reminder, whether all that is published of a service is still correct. */
@Named
@RequestScoped
public class StillCorrectView implements SitePage {

    private ServiceAssurance assurance;
    private Visit visit;
    private String token;
    private StillCorrect asked;

    protected StillCorrectView() {
        // For the container's proxy.
    }

    @Inject
    public StillCorrectView(ServiceAssurance assurance) {
        this.assurance = assurance;
    }

    @Override
    public void load(Visit from) {
        visit = from;
        token = Parameters.of(visit.query()).first("token");
        asked =
                Database.reading(() -> assurance.read(token, visit.language().getTag()))
                        .orElseThrow(
                                () -> new Refused(Refused.Kind.NOT_FOUND, "site_error.LOST.title"));
    }

    public String getAction() {
        return visit.href("still-correct");
    }

    public String getToken() {
        return token;
    }

    public Text getName() {
        return asked.name();
    }

    public String getServiceHref() {
        return visit.href("services/" + asked.service());
    }

    public String getDue() {
        return Dates.day(asked.due(), visit.language());
    }

    /** Whether there is still something to confirm. */
    public boolean isOpen() {
        return asked.open();
    }

    @Override
    public boolean isPrivate() {
        return true;
    }
}
