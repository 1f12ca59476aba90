package ma.cmsm.api.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import ma.cmsm.api.problem.ProblemException;

/**
 * Refuses what a resource does not know: a misspelt filter that is silently ignored gives a wrong
 * answer that looks right.
 */
@Provider
public class ParameterGuard implements ContainerRequestFilter {

    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        // OPTIONS is answered by the runtime, which declares no parameters.
        if (resource.getResourceMethod() == null
                || HttpMethod.OPTIONS.equals(request.getMethod())) {
            return;
        }
        Map<String, Boolean> allowed = Parameters.of(resource.getResourceMethod());
        request.getUriInfo()
                .getQueryParameters()
                .forEach((name, values) -> check(allowed, name, values));
    }

    private static void check(Map<String, Boolean> allowed, String name, List<String> values) {
        if (!allowed.containsKey(name)) {
            throw ProblemException.unknownParameter(name, List.copyOf(allowed.keySet()));
        }
        if (values.size() > 1 && !allowed.get(name)) {
            throw ProblemException.repeatedParameter(name);
        }
    }
}
