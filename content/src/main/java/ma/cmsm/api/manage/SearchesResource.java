package ma.cmsm.api.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import ma.cmsm.api.http.Json;
import ma.cmsm.platform.ListPage;
import ma.cmsm.search.SearchLog;
import ma.cmsm.search.SearchedTerm;

/** What people search for, and what they do not find: counts, and nothing of who asked. */
@Path("manage/v1/searches")
@OperatorOnly
@ApplicationScoped
public class SearchesResource {

    private SearchLog searches;
    private Clock clock;

    /** For the proxy of the container. */
    protected SearchesResource() {}

    @Inject
    public SearchesResource(SearchLog searches, Clock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    @GET
    @Path("unanswered")
    @Produces(MediaType.APPLICATION_JSON)
    public Response unanswered(@BeanParam SearchPeriodQuery query) {
        return answer(
                query, searches.unanswered(query.period(today()), query.page(), query.perPage()));
    }

    @GET
    @Path("frequent")
    @Produces(MediaType.APPLICATION_JSON)
    public Response frequent(@BeanParam SearchPeriodQuery query) {
        return answer(
                query, searches.frequent(query.period(today()), query.page(), query.perPage()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Response answer(SearchPeriodQuery query, ListPage<SearchedTerm> found) {
        ObjectNode page =
                LexiconJson.page(found, query.page(), query.perPage(), SearchesResource::json);
        return Response.ok(Json.bytes(page)).build();
    }

    private static ObjectNode json(SearchedTerm term) {
        ObjectNode json = Json.object();
        json.put("words", term.words());
        json.put("searches", term.searches());
        json.put("unanswered", term.unanswered());
        return json.put("last_day", term.last().toString());
    }
}
