package ma.cmsm.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import ma.cmsm.identity.Opened;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.Sessions;
import ma.cmsm.identity.Stage;
import ma.cmsm.web.gate.Addresses;
import ma.cmsm.web.gate.Cookies;
import ma.cmsm.web.gate.Kept;
import ma.cmsm.web.gate.KeptText;
import ma.cmsm.web.gate.OfficePage;

/**
 * A step of signing in has gone well: the browser gets the new session, and goes to the next step
 * or to where it wanted to be, with the text it had sent.
 */
@ApplicationScoped
public class Arrival {

    private static final String NEXT = Arrival.class.getName() + ".next";
    private static final String KEPT = Arrival.class.getName() + ".kept";

    private Sessions sessions;
    private KeptText kept;

    /** For the proxy of the container. */
    protected Arrival() {}

    @Inject
    public Arrival(Sessions sessions, KeptText kept) {
        this.sessions = sessions;
        this.kept = kept;
    }

    /**
     * After the password: nothing of who was here before stays.
     *
     * @param next where to go when signed in
     * @param sealed what was sent when the session had ended; empty if nothing was
     * @return the address to go to now
     */
    String begin(
            Opened opened,
            String next,
            String sealed,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession();
        session.setAttribute(NEXT, Addresses.ours(next));
        session.setAttribute(KEPT, KeptText.bounded(sealed));
        return goOn(opened, request, response);
    }

    /** After any later step. */
    String goOn(Opened opened, HttpServletRequest request, HttpServletResponse response) {
        Cookies.put(response, opened);
        return switch (opened.stage()) {
            case FACTOR -> OfficePage.FACTOR.getAddress();
            case ENROL -> OfficePage.ENROL.getAddress();
            case READY -> destination(opened, request);
        };
    }

    private String destination(Opened opened, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        Optional<Kept> text =
                sessions.find(opened.token())
                        .filter(each -> each.stage() == Stage.READY)
                        .map(Session::actor)
                        .flatMap(actor -> kept.open(take(session, KEPT), actor));
        String next = take(session, NEXT);
        text.ifPresent(each -> each.leaveIn(session));
        return text.map(Kept::address).orElse(Addresses.ours(next));
    }

    private static String take(HttpSession session, String key) {
        Object value = session.getAttribute(key);
        session.removeAttribute(key);
        return value == null ? "" : (String) value;
    }
}
