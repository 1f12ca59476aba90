package ma.cmsm.web.routes;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.web.gate.Proxies;
import ma.cmsm.web.site.Trouble;
import ma.cmsm.web.words.AcceptLanguage;
import ma.cmsm.web.words.Language;

/**
 * The one way in: an address of the contract, the back office, an asset, suggestions, or the page
 * that says there is nothing here. Faces is reached by no other path, so {@code *.xhtml} is never
 * an address.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class PublicRoutes extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    @Inject private transient Assets assets;
    @Inject private transient SuggestionAnswers suggestions;
    @Inject private transient Pages pages;
    @Inject private transient OfficeRoutes office;
    @Inject private transient PublicForms forms;
    @Inject private transient Proxies proxies;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForOperators(request)) {
            chain.doFilter(request, response);
            return;
        }
        proxies.look(request);
        Headers.secure(request, response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // The server itself refused, before it asked us: what it says names its version.
            Trouble trouble = Trouble.of(response.getStatus());
            pages.showTrouble(trouble, byHeader(request, response), request, response);
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (office.serve(path, request, response) || forms.serve(path, request, response)) {
            return;
        }
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (!assets.serve(path, response)
                && !suggestions.serve(path, request, response)
                && !LibraryFiles.serve(path, request, response, chain)) {
            route(path, request, response);
        }
    }

    /** By the path as the server understood it, so that no dots lead elsewhere. */
    private static boolean isForOperators(HttpServletRequest request) {
        String rest = request.getPathInfo();
        String path = request.getServletPath() + (rest == null ? "" : rest);
        boolean forwarded =
                request.getHeader("Forwarded") != null
                        || request.getHeader("X-Forwarded-For") != null;
        return OperatorDoors.isOpen(path, forwarded ? "" : request.getRemoteAddr());
    }

    private void route(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Route> route = Route.at(path).filter(each -> mayOpen(each, request));
        Optional<Route> meant = Route.meant(path);
        if (route.isPresent()) {
            pages.show(route.get(), request, response);
        } else if (path.equals("/")) {
            sendToOwnLanguage(request, response);
        } else if (meant.isPresent()) {
            String query = request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", meant.get().path() + (query == null ? "" : "?" + query));
        } else {
            pages.showTrouble(Trouble.LOST, language(path, request, response), request, response);
        }
    }

    /** Looking at the page of a link counts as a guess: nobody makes another's browser guess. */
    private static boolean mayOpen(Route route, HttpServletRequest request) {
        return route.page() != Route.Page.STILL_CORRECT || !SameSite.isBorrowed(request);
    }

    private static void sendToOwnLanguage(
            HttpServletRequest request, HttpServletResponse response) {
        Language language = byHeader(request, response);
        Headers.shared(response);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", new Route(Route.Page.HOME, language, "").path());
    }

    private static Language language(
            String path, HttpServletRequest request, HttpServletResponse response) {
        return Route.languageOf(path).orElseGet(() -> byHeader(request, response));
    }

    private static Language byHeader(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "Accept-Language");
        return AcceptLanguage.choose(request.getHeader("Accept-Language"));
    }
}
