package ma.cmsm.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import ma.cmsm.directory.ServiceAssurance;
import ma.cmsm.directory.StillCorrect;
import ma.cmsm.directory.Text;
import ma.cmsm.platform.Database;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.gate.Visits;
import ma.cmsm.web.words.Dates;

/** Asks, by the link of a reminder, whether all that is published of a service is still correct. */
@Named
@RequestScoped
public class StillCorrectView implements SitePage {

    private ServiceAssurance assurance;
    private HttpServletRequest request;
    private Visit visit;
    private String token;
    private StillCorrect asked;

    protected StillCorrectView() {
        // For the container's proxy.
    }

    @Inject
    public StillCorrectView(ServiceAssurance assurance, HttpServletRequest request) {
        this.assurance = assurance;
        this.request = request;
    }

    @Override
    public void load(Visit from) {
        visit = from;
        token = Parameters.of(visit.query()).first("token");
        asked =
                find().orElseThrow(
                                () -> new Refused(Refused.Kind.NOT_FOUND, "site_error.LOST.title"));
    }

    /** Who comes without any token has guessed none. */
    private Optional<StillCorrect> find() {
        return token.isEmpty()
                ? Optional.empty()
                : Database.reading(
                        () -> assurance.read(token, visit.language().getTag(), Visits.of(request)));
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
