package ma.cmsm.web.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import ma.cmsm.identity.OwnAccount;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.Sessions;
import ma.cmsm.identity.Stage;
import ma.cmsm.platform.Actor;
import ma.cmsm.web.gate.Addresses;
import ma.cmsm.web.gate.Cookies;
import ma.cmsm.web.gate.Kept;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.gate.RequestName;
import ma.cmsm.web.words.Language;

/** The small forms of every office page: another language, another organisation, the way out. */
@ApplicationScoped
public class OfficeForms {

    private static final String LANGUAGE = "/office/language";
    private static final String PLACE = "/office/place";

    private Sessions sessions;
    private OwnAccount own;
    private SignInDetour detour;

    protected OfficeForms() {
        // For the container's proxy.
    }

    @Inject
    public OfficeForms(Sessions sessions, OwnAccount own, SignInDetour detour) {
        this.sessions = sessions;
        this.own = own;
        this.detour = detour;
    }

    /** Does what such a form asks for; false when the path is none of them. */
    boolean act(
            String path,
            Optional<Session> session,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        if (path.equals(OfficePage.SIGN_OUT.getAddress())) {
            signOut(request, response);
            return true;
        }
        Optional<Session> ready = session.filter(each -> each.stage() == Stage.READY);
        Consumer<Session> act =
                switch (path) {
                    case LANGUAGE -> each -> speak(each, request, response);
                    case PLACE -> each -> actFor(request, response);
                    default -> null;
                };
        if (act == null) {
            return false;
        }
        Kept typed = typed(request);
        if (ready.isEmpty() && typed.isTyped()) {
            detour.toSignIn(typed, request, response);
            return true;
        }
        ready.ifPresent(act);
        Redirect.to(typed.address(), response);
        return true;
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response) {
        Cookies.session(request).ifPresent(sessions::end);
        Cookies.endSession(response);
        HttpSession forms = request.getSession(false);
        if (forms != null) {
            forms.invalidate();
        }
        Headers.forget(response);
        Redirect.to(OfficePage.SIGN_IN.getAddress() + "?done=out", response);
    }

    private void speak(Session session, HttpServletRequest request, HttpServletResponse response) {
        Optional<Language> chosen =
                Optional.ofNullable(request.getParameter("to")).flatMap(Language::ofTag);
        if (chosen.isEmpty()) {
            return;
        }
        Actor actor = session.actor().inRequest(RequestName.of(request));
        own.speak(actor, chosen.get().getTag());
        Cookies.put(response, chosen.get());
        Kept typed = typed(request);
        if (typed.isTyped()) {
            typed.leaveIn(request.getSession());
        }
    }

    /** The script of the page sends along what was typed into it. */
    private static Kept typed(HttpServletRequest request) {
        return Kept.sent(Addresses.ours(request.getParameter("back")), request);
    }

    private void actFor(HttpServletRequest request, HttpServletResponse response) {
        String organization = Optional.ofNullable(request.getParameter("to")).orElse("");
        Cookies.session(request)
                .map(token -> sessions.actFor(token, organization))
                .ifPresent(opened -> Cookies.put(response, opened));
    }
}
