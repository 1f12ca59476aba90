package ma.cmsm.api.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import ma.cmsm.api.http.Json;
import ma.cmsm.directory.Reindexing;
import ma.cmsm.platform.Actor;

/** Builds the search index anew; search answers from the old one meanwhile. */
@Path("manage/v1/reindex")
@OperatorOnly
@ApplicationScoped
public class ReindexResource {

    private Reindexing reindexing;
    private Clock clock;

    /** For the proxy of the container. */
    protected ReindexResource() {}

    @Inject
    public ReindexResource(Reindexing reindexing, Clock clock) {
        this.reindexing = reindexing;
        this.clock = clock;
    }

    @POST
    @Produces(Json.NDJSON)
    public Response rebuild(@Context ContainerRequestContext request) {
        Actor operator = Operator.in(request);
        return Operation.answer(
                request, clock, progress -> reindexing.rebuild(progress::at, operator));
    }
}
