package ma.cmsm.web.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import ma.cmsm.identity.DemoMode;
import ma.cmsm.identity.Session;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.web.gate.Addresses;
import ma.cmsm.web.gate.Entrant;
import ma.cmsm.web.gate.Kept;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.gate.RequestName;
import ma.cmsm.web.gate.Tongue;
import ma.cmsm.web.site.ErrorView;
import ma.cmsm.web.site.Trouble;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;

/**
 * Shows a page of the back office. What goes wrong before the first byte becomes a page of its own;
 * a form whose page the server has forgotten meanwhile comes back with what was typed.
 */
@ApplicationScoped
public class OfficeScreen {

    private static final System.Logger LOG = System.getLogger(OfficeScreen.class.getName());
    private static final String TROUBLE = "/WEB-INF/pages/trouble.xhtml";

    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    /** Whose forms a session of the server holds. */
    private static final String OWNER = OfficeScreen.class.getName() + ".owner";

    /**
     * What the layout needs to know.
     *
     * @param script of all pages of the back office
     * @param demo whether this is a demonstration, which every page says
     * @param mails whether its mails are there to be read
     */
    public record Frame(
            String stylesheet, String script, String icon, boolean demo, boolean mails) {}

    private Instance<ErrorView> errors;
    private Assets assets;
    private DemoMode demo;
    private MailFolder folder;

    protected OfficeScreen() {
        // For the container's proxy.
    }

    @Inject
    public OfficeScreen(
            Instance<ErrorView> errors, Assets assets, DemoMode demo, MailFolder folder) {
        this.errors = errors;
        this.assets = assets;
        this.demo = demo;
        this.folder = folder;
    }

    void show(
            OfficePage page,
            Optional<Session> session,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        session.flatMap(each -> each.actor().account())
                .ifPresent(account -> ownForms(account, request));
        request.setAttribute(OfficePage.class.getName(), page);
        request.setAttribute("page", page);
        PageFaults.expect(request, failed -> failed(failed, request, response));
        write(page.view(), request, response);
    }

    /** What the page says when there is nothing to show, or not now. */
    void trouble(Trouble trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(trouble.status());
        response.setHeader("X-Request-Id", RequestName.of(request));
        errors.get().load(Words.of(Tongue.of(request)), trouble, RequestName.of(request));
        write(TROUBLE, Fresh.of(request), response);
    }

    void failed(Exception failed, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            LOG.log(Level.ERROR, () -> RequestName.of(request) + " failed while written", failed);
            return;
        }
        // Faces empties the answer when it fails, headers and all.
        response.reset();
        Headers.secure(request, response);
        Headers.unkept(response);
        if (isForgotten(failed, request)) {
            comeBack(request, response);
        } else if (Redirect.isWithin(request)) {
            log(Trouble.of(failed), request, failed);
            // The page itself, asked for as a whole, says what is wrong.
            Redirect.within(Addresses.asked(request), response);
        } else {
            log(Trouble.of(failed), request, failed);
            trouble(Trouble.of(failed), request, response);
        }
    }

    /**
     * Shows the page anew, with what was typed into the one that is forgotten; what a stranger
     * sends is kept nowhere.
     */
    private static void comeBack(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (keepsState(request) && Entrant.of(request).isPresent()) {
            Kept.sent(request).leaveIn(request.getSession());
            // Its cookie went with the other headers; another id brings it again.
            request.changeSessionId();
        }
        Redirect.to(Addresses.asked(request), request, response);
    }

    private static boolean isForgotten(Throwable thrown, HttpServletRequest request) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof ViewExpiredException) {
                return true;
            }
        }
        return isForged(request);
    }

    /** A page that keeps state is told that it has none. */
    private static boolean isForged(HttpServletRequest request) {
        return keepsState(request) && "stateless".equals(request.getParameter(VIEW_STATE));
    }

    private static boolean keepsState(HttpServletRequest request) {
        return request.getAttribute(OfficePage.class.getName()) instanceof OfficePage page
                && page.keepsState();
    }

    /** Half-filled forms are for who filled them: another who signs in here starts afresh. */
    private static void ownForms(String account, HttpServletRequest request) {
        HttpSession forms = request.getSession();
        Object owner = forms.getAttribute(OWNER);
        if (owner != null && !owner.equals(account)) {
            forms.invalidate();
            forms = request.getSession();
        }
        forms.setAttribute(OWNER, account);
    }

    private void write(String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Language language = Tongue.of(request);
        response.setHeader("Content-Language", language.getTag());
        request.setAttribute("t", Words.of(language));
        request.setAttribute("frame", frame());
        request.getRequestDispatcher(view).forward(request, response);
    }

    private Frame frame() {
        return new Frame(
                assets.officeStylesheet(),
                assets.officeScript(),
                assets.icon(),
                demo.isOn(),
                folder.isUsed());
    }

    /** The path only: an address may hold the key of a mail. */
    private static void log(Trouble trouble, HttpServletRequest request, Exception failed) {
        String where = RequestName.of(request) + " " + request.getRequestURI();
        switch (trouble) {
            case LOST, CHANGED, PAUSED, TOO_LONG ->
                    LOG.log(Level.DEBUG, () -> "nothing at " + where);
            case AWAY -> LOG.log(Level.WARNING, () -> "not available: " + where + ", " + failed);
            case BROKEN -> LOG.log(Level.ERROR, () -> "failed: " + where, failed);
        }
    }
}
