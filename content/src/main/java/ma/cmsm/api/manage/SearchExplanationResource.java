package ma.cmsm.api.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import ma.cmsm.api.hsds.ServicesAsked;
import ma.cmsm.api.hsds.ServicesQuery;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.http.Language;
import ma.cmsm.api.problem.ProblemException;
import ma.cmsm.directory.HsdsQueries;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.ServiceSearch;

/** Why a search finds what it finds; asked like {@code /hsds/services}. */
@Path("manage/v1/searches/explain")
@OperatorOnly
@ApplicationScoped
public class SearchExplanationResource {

    private ServiceSearch search;
    private HsdsQueries directory;
    private Taxonomies taxonomies;
    private Clock clock;

    /** For the proxy of the container. */
    protected SearchExplanationResource() {}

    @Inject
    public SearchExplanationResource(
            ServiceSearch search, HsdsQueries directory, Taxonomies taxonomies, Clock clock) {
        this.search = search;
        this.directory = directory;
        this.taxonomies = taxonomies;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response explain(@BeanParam ServicesQuery query, @Context HttpHeaders headers) {
        Language language = Language.of(query.language(), headers);
        ServicesAsked asked = ServicesAsked.of(query, language, taxonomies, clock.instant());
        if (asked.stream()) {
            throw ProblemException.invalidParameter("format", "ndjson", List.of("json"));
        }
        return Response.ok(
                        Json.bytes(
                                ExplanationJson.of(
                                        search.explain(asked.request()),
                                        hit ->
                                                directory
                                                        .full(hit, language.tag())
                                                        .path("name")
                                                        .asText())))
                .build();
    }
}
