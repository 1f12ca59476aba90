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
import ma.cmsm.search.SearchIndex;

/** Builds the search index anew; search answers from the old one meanwhile. */
@Path("manage/v1/reindex")
@OperatorOnly
@ApplicationScoped
public class ReindexResource {

    private SearchIndex index;
    private Clock clock;

    /** For the proxy of the container. */
    protected ReindexResource() {}

    @Inject
    public ReindexResource(SearchIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    @POST
    @Produces(Json.NDJSON)
    public Response rebuild(@Context ContainerRequestContext request) {
        return Operation.answer(request, clock, this::rebuild);
    }

    private SearchIndex.Rebuilt rebuild(ProgressLines progress) {
        long expected = index.countToIndex();
        // What is published meanwhile is indexed too.
        return index.rebuild(done -> progress.at(done, Math.max(done, expected)));
    }
}
