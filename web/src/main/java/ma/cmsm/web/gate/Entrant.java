package ma.cmsm.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import ma.cmsm.identity.Session;
import ma.cmsm.platform.Refused;

/** What the mechanism found out, on its way to the pages. */
public final class Entrant {

    private static final String SESSION = Entrant.class.getName() + ".session";
    private static final String REFUSED = Entrant.class.getName() + ".refused";

    private Entrant() {}

    static void signed(HttpServletRequest request, Session session) {
        request.setAttribute(SESSION, session);
    }

    static void unknown(HttpServletRequest request, Refused why) {
        request.setAttribute(REFUSED, why);
    }

    /**
     * The session of who asks; empty when there is none.
     *
     * @throws Refused when nobody can tell for the moment
     */
    public static Optional<Session> of(HttpServletRequest request) {
        if (request.getAttribute(REFUSED) instanceof Refused why) {
            throw why;
        }
        return known(request);
    }

    /** The same, without a word when nobody can tell. */
    static Optional<Session> known(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(SESSION));
    }
}
