package ma.cmsm.api.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import ma.cmsm.api.http.Json;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.search.StopWord;

/** Words that say nothing about a need. A change is in force when it is answered. */
@Path("manage/v1/lexicon/stop-words")
@OperatorOnly
@ApplicationScoped
public class LexiconStopWordsResource {

    private LexiconEditing lexicon;

    /** For the proxy of the container. */
    protected LexiconStopWordsResource() {}

    @Inject
    public LexiconStopWordsResource(LexiconEditing lexicon) {
        this.lexicon = lexicon;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("page") String askedPage,
            @QueryParam("per_page") String askedPerPage,
            @Context ContainerRequestContext request) {
        int page = LexiconQuery.page(askedPage);
        int perPage = LexiconQuery.perPage(askedPerPage);
        ObjectNode found =
                LexiconJson.page(
                        lexicon.stopWords("", page, perPage, Operator.in(request)),
                        page,
                        perPage,
                        LexiconJson::json);
        return Response.ok(Json.bytes(found)).build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response put(InputStream content, @Context ContainerRequestContext request)
            throws IOException {
        String text = LexiconJson.stopWord(LexiconJson.read(content, Set.of("text")));
        StopWord now = lexicon.addStopWord(text, Operator.in(request));
        return Response.ok(Json.bytes(LexiconJson.json(now))).build();
    }

    @DELETE
    public Response remove(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("version") @DefaultValue("") String version,
            @Context ContainerRequestContext request) {
        lexicon.removeStopWord(text, LexiconTermRemoval.seen(version), Operator.in(request));
        return Response.noContent().build();
    }
}
