package ma.cmsm.api.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place where what was thrown becomes an answer; {@link ProblemWriter} gives it words. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException http) {
            return ofHttp(http.getResponse());
        }
        Problem problem = Problem.from(failure);
        return Response.status(problem.status()).entity(problem).build();
    }

    /** Keeps what the runtime says in headers, such as the methods that are allowed. */
    private static Response ofHttp(Response response) {
        int status = response.getStatus();
        if (response.getStatusInfo().getFamily() == Family.REDIRECTION) {
            return response;
        }
        Problem problem = Problem.of(ProblemType.ofStatus(status)).withStatus(status);
        return Response.fromResponse(response).entity(problem).build();
    }
}
