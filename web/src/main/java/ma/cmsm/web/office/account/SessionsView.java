package ma.cmsm.web.office.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ma.cmsm.identity.Browser;
import ma.cmsm.identity.OpenSession;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.Sessions;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.words.Language;

/** Where one is signed in, to end what should not be. */
@Named("ownSessions")
@ViewScoped
public class SessionsView implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * @param current whether it is the one that asks
     */
    public record Line(String id, String browser, String started, String seen, boolean current)
            implements Serializable {}

    private Sessions sessions;
    private Moments moments;
    private Desk desk;

    private List<Line> lines;

    /** For the proxy of the container. */
    protected SessionsView() {}

    @Inject
    public SessionsView(Sessions sessions, Moments moments, Desk desk) {
        this.sessions = sessions;
        this.moments = moments;
        this.desk = desk;
    }

    public void load() {
        lines = sessions.own(desk.actor()).stream().map(this::line).toList();
    }

    private Line line(OpenSession session) {
        Language language = desk.me().getLanguage();
        return new Line(
                session.id(),
                browser(session),
                moments.at(session.startedAt(), language),
                moments.at(session.seenAt(), language),
                session.id().equals(own()));
    }

    private String browser(OpenSession session) {
        return session.browser()
                .map(Browser::brand)
                .orElseGet(() -> desk.words().get("office_account_sessions.other"));
    }

    private String own() {
        return desk.me()
                .session()
                .map(Session::id)
                .orElseThrow(() -> new Refused(Refused.Kind.FORBIDDEN, "identity.session-ended"));
    }

    public void end(String id) {
        if (desk.attempt().done(() -> sessions.endOwn(desk.actor(), id))) {
            desk.go().to(OfficePage.SESSIONS, "office_account_sessions.ended");
        }
    }

    public void endOthers() {
        if (desk.attempt().done(() -> sessions.endOthers(desk.actor(), own()))) {
            desk.go().to(OfficePage.SESSIONS, "office_account_sessions.ended-others");
        }
    }

    public List<Line> getLines() {
        return lines;
    }
}
