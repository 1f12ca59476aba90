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
import ma.cmsm.search.WordGroup;

/** Phrases of equal meaning, across languages. A change is in force when it is answered. */
@Path("manage/v1/lexicon/groups")
@OperatorOnly
@ApplicationScoped
public class LexiconGroupsResource {

    private LexiconEditing lexicon;

    /** For the proxy of the container. */
    protected LexiconGroupsResource() {}

    @Inject
    public LexiconGroupsResource(LexiconEditing lexicon) {
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
                        lexicon.groups("", page, perPage, Operator.in(request)),
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
        WordGroup.Put group =
                LexiconJson.group(LexiconJson.read(content, Set.of("id", "forms", "version")));
        WordGroup now = lexicon.putGroup(group, Operator.in(request));
        return Response.ok(Json.bytes(LexiconJson.json(now))).build();
    }

    @DELETE
    public Response remove(
            @QueryParam("id") @DefaultValue("") String id,
            @QueryParam("version") @DefaultValue("") String version,
            @Context ContainerRequestContext request) {
        lexicon.removeGroup(id, LexiconTermRemoval.seen(version), Operator.in(request));
        return Response.noContent().build();
    }
}
