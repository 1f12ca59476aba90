package ma.cmsm.api.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.http.Language;
import ma.cmsm.api.http.OpenAnswer;
import ma.cmsm.api.problem.ProblemException;
import ma.cmsm.api.problem.ProblemType;
import ma.cmsm.directory.HsdsQueries;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.SearchIndex;
import ma.cmsm.search.ServiceSearch;

/** Services of the directory (HSDS 3.1 {@code /services} and {@code /services/{id}}). */
@Path("hsds/services")
@ApplicationScoped
public class ServicesResource {

    private ServiceSearch search;
    private SearchIndex index;
    private HsdsQueries directory;
    private Taxonomies taxonomies;
    private Clock clock;

    /** For the proxy of the container. */
    protected ServicesResource() {}

    @Inject
    public ServicesResource(
            ServiceSearch search,
            SearchIndex index,
            HsdsQueries directory,
            Taxonomies taxonomies,
            Clock clock) {
        this.search = search;
        this.index = index;
        this.directory = directory;
        this.taxonomies = taxonomies;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Json.NDJSON})
    public Response list(
            @BeanParam ServicesQuery query,
            @Context Request request,
            @Context HttpHeaders headers) {
        Language language = Language.of(query.lang, headers);
        ServicesAsked asked = ServicesAsked.of(query, language, taxonomies, clock.instant());
        return OpenAnswer.of(language, state(asked.canonical()))
                .unlessKnown(request, () -> asked.stream() ? stream(asked, request) : page(asked));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response one(
            @PathParam("id") String id,
            @QueryParam(Language.PARAMETER) String lang,
            @Context Request request,
            @Context HttpHeaders headers) {
        Language language = Language.of(lang, headers);
        // Read before the tag is compared: what was withdrawn is not found, whatever one kept.
        OpenAnswer answer = OpenAnswer.of(language, state(id));
        ObjectNode service =
                directory
                        .findService(id, language.tag())
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return answer.unlessKnown(request, () -> json(service));
    }

    private ResponseBuilder page(ServicesAsked asked) {
        return json(ServicesPage.of(asked, search.find(asked.request()), directory));
    }

    private ResponseBuilder stream(ServicesAsked asked, Request request) {
        ServicesStream stream = new ServicesStream(asked, search, directory);
        boolean wanted = !HttpMethod.HEAD.equals(request.getMethod());
        return Response.ok(wanted ? stream : null, Json.NDJSON);
    }

    private static ResponseBuilder json(ObjectNode body) {
        return Response.ok(Json.bytes(body), MediaType.APPLICATION_JSON);
    }

    /**
     * An answer is good until the index shows something else, or a day is over on which everything
     * is a day older.
     */
    private String state(String asked) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return index.generation() + "\n" + day + "\n" + asked;
    }
}
