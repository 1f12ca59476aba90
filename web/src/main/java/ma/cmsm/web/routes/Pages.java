package ma.cmsm.web.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import ma.cmsm.identity.DemoMode;
import ma.cmsm.web.site.ErrorView;
import ma.cmsm.web.site.HomeView;
import ma.cmsm.web.site.OrganizationSheetView;
import ma.cmsm.web.site.ReportView;
import ma.cmsm.web.site.ReportsView;
import ma.cmsm.web.site.SearchView;
import ma.cmsm.web.site.ServiceSheetView;
import ma.cmsm.web.site.SitePage;
import ma.cmsm.web.site.StillCorrectView;
import ma.cmsm.web.site.Trouble;
import ma.cmsm.web.site.Visit;
import ma.cmsm.web.words.Language;

/**
 * Shows a page: its bean loads, then Faces writes. What goes wrong before the first byte becomes a
 * page of its own, with a request id that is also in the log and no word about our insides.
 */
@ApplicationScoped
public class Pages {

    private static final System.Logger LOG = System.getLogger(Pages.class.getName());
    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    /** Seconds after which asking again may help: a database restarts in less. */
    private static final String RETRY_AFTER = "30";

    private Instance<SitePage> beans;
    private Instance<ErrorView> errors;
    private Clock clock;
    private Assets assets;
    private DemoMode demo;

    protected Pages() {
        // For the container's proxy.
    }

    @Inject
    public Pages(
            Instance<SitePage> beans,
            Instance<ErrorView> errors,
            Clock clock,
            Assets assets,
            DemoMode demo) {
        this.beans = beans;
        this.errors = errors;
        this.clock = clock;
        this.assets = assets;
        this.demo = demo;
    }

    void show(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            SitePage bean = bean(route.page());
            Visit visit = visit(route.language(), route.path(), route.id(), request);
            bean.load(visit);
            if (bean.isSensitive() || bean.isPrivate()) {
                Headers.unkept(response);
            } else {
                Headers.shared(response);
            }
            write(view(route.page()), visit, request, response);
        } catch (RuntimeException | ServletException failed) {
            String id = UUID.randomUUID().toString();
            Trouble trouble = Trouble.of(failed);
            log(trouble, id, route, failed);
            if (!response.isCommitted()) {
                response.resetBuffer();
                showTrouble(trouble, id, route.language(), request, response);
            }
        }
    }

    void showTrouble(
            Trouble trouble,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        showTrouble(trouble, UUID.randomUUID().toString(), language, request, response);
    }

    private void showTrouble(
            Trouble trouble,
            String id,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(trouble.status());
        response.setHeader("X-Request-Id", id);
        Headers.unkept(response);
        if (trouble == Trouble.AWAY) {
            response.setHeader("Retry-After", RETRY_AFTER);
        }
        Visit visit = visit(language, request.getRequestURI(), "", request);
        errors.get().load(visit.words(), trouble, id);
        write("/site/error.xhtml", visit, request, response);
    }

    private SitePage bean(Route.Page page) {
        return switch (page) {
            case HOME -> beans.select(HomeView.class).get();
            case SERVICES -> beans.select(SearchView.class).get();
            case SERVICE -> beans.select(ServiceSheetView.class).get();
            case ORGANISATION -> beans.select(OrganizationSheetView.class).get();
            case REPORT -> beans.select(ReportView.class).get();
            case REPORTS -> beans.select(ReportsView.class).get();
            case STILL_CORRECT -> beans.select(StillCorrectView.class).get();
        };
    }

    private static String view(Route.Page page) {
        return switch (page) {
            case HOME -> "/site/home.xhtml";
            case SERVICES -> "/site/search.xhtml";
            case SERVICE -> "/site/serviceSheet.xhtml";
            case ORGANISATION -> "/site/organizationSheet.xhtml";
            case REPORT -> "/site/report.xhtml";
            case REPORTS -> "/site/reports.xhtml";
            case STILL_CORRECT -> "/site/stillCorrect.xhtml";
        };
    }

    private Visit visit(Language language, String path, String id, HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String below = Route.languageOf(path).isPresent() ? path.substring(4) : "";
        return new Visit(
                language,
                below,
                query,
                id,
                LocalDate.now(clock.withZone(MOROCCO)),
                new Visit.Frame(assets.stylesheet(), assets.script(), assets.icon(), demo.isOn()));
    }

    private static void write(
            String view, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Content-Language", visit.language().getTag());
        request.setAttribute("visit", visit);
        request.setAttribute("t", visit.words());
        request.getRequestDispatcher(view).forward(request, response);
    }

    /** The path only: what people search for is nobody's business. */
    private static void log(Trouble trouble, String id, Route route, Exception failed) {
        switch (trouble) {
            case LOST, CHANGED, PAUSED, TOO_LONG ->
                    LOG.log(Level.DEBUG, () -> id + " nothing at " + route.path());
            case AWAY ->
                    LOG.log(
                            Level.WARNING,
                            () -> id + " not available: " + route.path() + ", " + failed);
            case BROKEN -> LOG.log(Level.ERROR, () -> id + " failed: " + route.path(), failed);
        }
    }
}
