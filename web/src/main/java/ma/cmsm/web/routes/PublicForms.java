package ma.cmsm.web.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.ReportError;
import ma.cmsm.directory.ServiceAssurance;
import ma.cmsm.directory.ServiceReports;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.gate.Proxies;
import ma.cmsm.web.gate.Visits;
import ma.cmsm.web.site.ReportView;
import ma.cmsm.web.site.ReportsView;
import ma.cmsm.web.site.Trouble;

/**
 * The forms of the public site. They need no account, no session and no script: a form has a token
 * of its own, and the browser says that it stood on a page of ours.
 */
@ApplicationScoped
public class PublicForms {

    /** Bytes of what a form sends: a report of 1,500 characters, each written as up to 12. */
    private static final long LONGEST = 64_000;

    private static final Set<Route.Page> FORMS =
            EnumSet.of(Route.Page.REPORT, Route.Page.REPORTS, Route.Page.STILL_CORRECT);

    private ServiceReports reports;
    private ServiceAssurance assurance;
    private Instance<ReportView> views;
    private Instance<ReportsView> reported;
    private Pages pages;

    protected PublicForms() {
        // For the container's proxy.
    }

    @Inject
    public PublicForms(
            ServiceReports reports,
            ServiceAssurance assurance,
            Instance<ReportView> views,
            Instance<ReportsView> reported,
            Pages pages) {
        this.reports = reports;
        this.assurance = assurance;
        this.views = views;
        this.reported = reported;
        this.pages = pages;
    }

    /** Takes in what a form sends; false when the path has none, or nothing is sent. */
    boolean serve(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Route> route = Route.at(path);
        if (!request.getMethod().equals("POST") || route.isEmpty()) {
            return false;
        }
        if (!FORMS.contains(route.get().page())) {
            return false;
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (SentForm.isTooLong(request, LONGEST)) {
            pages.showTrouble(
                    Trouble.TOO_LONG, route.get().language(), Fresh.of(request), response);
        } else {
            take(route.get(), request, response);
        }
        return true;
    }

    private void take(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (route.page()) {
            case REPORT -> report(route, request, response);
            case REPORTS -> look(route, request, response);
            default -> confirm(route, request, response);
        }
    }

    private void report(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<ReportError> sent = sent(route, request);
        if (SameSite.isBroken(request) || sent.isEmpty()) {
            pages.showTrouble(Trouble.LOST, route.language(), Fresh.of(request), response);
            return;
        }
        try {
            String code = reports.report(sent.get());
            thank(code, route, response);
        } catch (Refused refused) {
            answer(refused, sent.get(), route, request, response);
        }
    }

    /**
     * To the page that shows its code, which can be loaded again without sending anything; the code
     * itself is in no address, for it opens the report.
     */
    private void thank(String code, Route route, HttpServletResponse response) {
        Route page = new Route(Route.Page.REPORTS, route.language(), "");
        String receipt = URLEncoder.encode(reports.receipt(code), StandardCharsets.UTF_8);
        Redirect.to(page.path() + "?sent=" + receipt, response);
    }

    /** What became of a report. */
    private void show(
            String code, Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        reported.get().ask(code);
        Route page = new Route(Route.Page.REPORTS, route.language(), "");
        pages.show(page, Fresh.of(request), response);
    }

    private void look(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            show(sent(request, "code"), route, request, response);
        } catch (IllegalArgumentException nothingOfOurs) {
            pages.showTrouble(Trouble.LOST, route.language(), Fresh.of(request), response);
        }
    }

    private void answer(
            Refused refused,
            ReportError sent,
            Route route,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        if (refused.kind() == Refused.Kind.INVALID || refused.kind() == Refused.Kind.TOO_MANY) {
            response.setStatus(refused.kind() == Refused.Kind.TOO_MANY ? 429 : 400);
            views.get().typed(sent, refused.key());
            pages.show(route, Fresh.of(request), response);
        } else {
            pages.showTrouble(Trouble.of(refused), route.language(), Fresh.of(request), response);
        }
    }

    /** What makes no sense is nothing. */
    private static Optional<ReportError> sent(Route route, HttpServletRequest request) {
        try {
            return Optional.of(
                    new ReportError(
                            route.id(),
                            ReportError.About.valueOf(sent(request, "about")),
                            sent(request, "text"),
                            route.language().getTag(),
                            sent(request, "token"),
                            sent(request, "website"),
                            Proxies.address(request)));
        } catch (IllegalArgumentException nothingOfOurs) {
            return Optional.empty();
        }
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    /** Confirming twice confirms once; the page that follows says what is so. */
    private void confirm(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            String token = sent(request, "token");
            if (!SameSite.isBroken(request)) {
                assurance.confirm(token, Visits.of(request));
            }
            String same = URLEncoder.encode(token, StandardCharsets.UTF_8);
            Redirect.to(route.path() + "?token=" + same, response);
        } catch (Refused refused) {
            pages.showTrouble(Trouble.of(refused), route.language(), Fresh.of(request), response);
        } catch (IllegalArgumentException nothingOfOurs) {
            pages.showTrouble(Trouble.LOST, route.language(), Fresh.of(request), response);
        }
    }
}
