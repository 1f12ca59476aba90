package ma.cmsm.web.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.Witness;
import ma.cmsm.platform.Actor;
import ma.cmsm.web.gate.Addresses;
import ma.cmsm.web.gate.Cookies;
import ma.cmsm.web.gate.Entrant;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.gate.RequestName;
import ma.cmsm.web.site.Trouble;
import ma.cmsm.web.words.Language;

/**
 * The way in for those who work here: finds the page, asks whether it may be opened, and sends to
 * sign-in who is not there yet.
 */
@ApplicationScoped
public class OfficeRoutes {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String TONGUE = "lang";
    private static final String REFUSED = "identity.not-found";

    private OfficeScreen screen;
    private OfficeForms forms;
    private SignInDetour detour;
    private Permission permission;
    private Witness witness;
    private Clock clock;

    protected OfficeRoutes() {
        // For the container's proxy.
    }

    @Inject
    public OfficeRoutes(
            OfficeScreen screen,
            OfficeForms forms,
            SignInDetour detour,
            Permission permission,
            Witness witness,
            Clock clock) {
        this.screen = screen;
        this.forms = forms;
        this.detour = detour;
        this.permission = permission;
        this.witness = witness;
        this.clock = clock;
    }

    /** Answers what is not of the public site; false when the path is. */
    boolean serve(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!OfficePage.isBelow(path)) {
            return false;
        }
        Headers.unkept(response);
        // Before anybody reads a parameter: by itself the server takes addresses for Latin-1.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            answer(path, request, response);
        } catch (RuntimeException | ServletException failed) {
            screen.failed(failed, request, response);
        }
        return true;
    }

    private void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean sends = request.getMethod().equals("POST");
        boolean foreign = sends ? SameSite.isBroken(request) : SameSite.isBorrowed(request);
        if (!METHODS.contains(request.getMethod()) || foreign) {
            screen.trouble(Trouble.LOST, request, response);
            return;
        }
        if (sends && SentForm.isTooLong(request)) {
            screen.trouble(Trouble.TOO_LONG, request, response);
            return;
        }
        Optional<OfficePage> page = OfficePage.at(path);
        if (sends && forms.act(path, Entrant.of(request), request, response)) {
            return;
        }
        if (page.isEmpty()) {
            screen.trouble(Trouble.LOST, request, response);
            return;
        }
        if (!sends && chooseTongue(request, response)) {
            return;
        }
        open(page.get(), request, response);
    }

    /** A link to a language leads to the same page without it; the browser remembers. */
    private static boolean chooseTongue(HttpServletRequest request, HttpServletResponse response) {
        Optional<Language> chosen =
                Optional.ofNullable(request.getParameter(TONGUE)).flatMap(Language::ofTag);
        String here = Addresses.asked(request);
        String without = Addresses.without(TONGUE, here);
        if (chosen.isEmpty() || without.equals(here)) {
            return false;
        }
        Cookies.put(response, chosen.get());
        Redirect.to(without, response);
        return true;
    }

    private void open(OfficePage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Session> session = Entrant.of(request);
        switch (page.judge(session, permission, clock)) {
            case OPEN -> screen.show(page, session, request, response);
            case SIGN_IN -> detour.toSignIn(request, response);
            case FACTOR -> Redirect.to(OfficePage.FACTOR.getAddress(), response);
            case ENROL -> Redirect.to(OfficePage.ENROL.getAddress(), response);
            case HOME -> Redirect.to(OfficePage.HOME.getAddress(), response);
            case LOST -> {
                session.ifPresent(each -> witness.refused(opening(page, each, request), REFUSED));
                screen.trouble(Trouble.LOST, request, response);
            }
        }
    }

    /** Who tries the doors of others is on record, as who tries their acts. */
    private static Act opening(OfficePage page, Session session, HttpServletRequest request) {
        Actor actor = session.actor().inRequest(RequestName.of(request));
        return Act.of(actor, "open-page", "page", page.name());
    }
}
