package ma.cmsm.api.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.UUID;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.http.Language;

/**
 * Gives words to what the server refuses before any resource is asked: what it would say itself is
 * a page for people, and names its version.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class ServerRefusals extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        int status = response.getStatus();
        String id = UUID.randomUUID().toString();
        Language language = Language.lenient(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(ProblemType.ofStatus(status)).withStatus(status);
        byte[] body = Json.bytes(problem.json(language.tag(), id));
        response.setContentType(ProblemWriter.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Request-Id", id);
        response.getOutputStream().write(body);
    }
}
