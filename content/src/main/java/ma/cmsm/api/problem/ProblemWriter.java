package ma.cmsm.api.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.http.Language;
import ma.cmsm.api.http.RequestId;

/** Writes problems in the asker's language. What we have to look at ourselves goes to the log. */
@Provider
@Priority(Priorities.USER + 100) // before the headers of every answer, which have the last word
public class ProblemWriter implements ContainerResponseFilter {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = System.getLogger(ProblemWriter.class.getName());
    private static final String RETRY_SECONDS = "10";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            log(problem, RequestId.of(request));
            write(problem, request, response);
        }
    }

    /** Notes a failure that is ours, so that the id of its request finds it. */
    public static void log(Problem problem, String requestId) {
        problem.cause().ifPresent(cause -> LOG.log(Level.ERROR, "Request " + requestId, cause));
    }

    /** The language that problems of a request are told in. */
    public static Language language(ContainerRequestContext request) {
        return Language.lenient(
                request.getUriInfo().getQueryParameters().getFirst(Language.PARAMETER),
                request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static void write(
            Problem problem, ContainerRequestContext request, ContainerResponseContext response) {
        Language language = language(request);
        byte[] body = Json.bytes(problem.json(language.tag(), RequestId.of(request)));
        response.setEntity(body, new Annotation[0], MediaType.valueOf(MEDIA_TYPE));
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        headers.putSingle(HttpHeaders.VARY, "Accept-Encoding, Accept-Language");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, caching(problem.status()));
        headers.remove(HttpHeaders.ETAG);
        if (problem.type() == ProblemType.UNAVAILABLE) {
            headers.putSingle(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            headers.putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cmsm\"");
        }
    }

    private static String caching(int status) {
        return status == ProblemType.NOT_FOUND.status() ? "max-age=30" : "no-store";
    }
}
