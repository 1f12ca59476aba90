package ma.cmsm.api.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * The headers of every answer. Open data may be read from any page (no credential is ever asked
 * for); the management door from none, and nobody keeps a copy of what it says.
 */
@Provider
@Priority(Priorities.USER)
public class ResponseHeaders implements ContainerResponseFilter {

    private static final String MANAGEMENT = "manage/";
    private static final String DAY_SECONDS = "86400";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("X-Request-Id", RequestId.of(request));
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (request.getUriInfo().getPath().startsWith(MANAGEMENT)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        } else {
            open(headers, request.getMethod());
        }
    }

    private static void open(MultivaluedMap<String, Object> headers, String method) {
        headers.putSingle("Access-Control-Allow-Origin", "*");
        headers.putSingle("Access-Control-Expose-Headers", "ETag, X-Request-Id, Retry-After");
        if (HttpMethod.OPTIONS.equals(method)) {
            headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            headers.putSingle("Access-Control-Allow-Headers", "Accept-Language, If-None-Match");
            headers.putSingle("Access-Control-Max-Age", DAY_SECONDS);
        }
    }
}
