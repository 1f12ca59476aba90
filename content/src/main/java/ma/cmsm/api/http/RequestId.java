package ma.cmsm.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Gives every request an id that its answer, its problem and our log share. */
@Provider
@PreMatching
public class RequestId implements ContainerRequestFilter {

    private static final String PROPERTY = RequestId.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, UUID.randomUUID().toString());
    }

    public static String of(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(PROPERTY));
    }
}
