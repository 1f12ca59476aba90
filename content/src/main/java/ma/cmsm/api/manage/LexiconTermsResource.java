package ma.cmsm.api.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import ma.cmsm.api.http.Json;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.search.ThesaurusTerm;

/** The phrases that point to codes. A change is in force when it is answered. */
@Path("manage/v1/lexicon/terms")
@OperatorOnly
@ApplicationScoped
public class LexiconTermsResource {

    private LexiconEditing lexicon;

    /** For the proxy of the container. */
    protected LexiconTermsResource() {}

    @Inject
    public LexiconTermsResource(LexiconEditing lexicon) {
        this.lexicon = lexicon;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@BeanParam LexiconQuery query, @Context ContainerRequestContext request) {
        int page = query.page();
        int perPage = query.perPage();
        ObjectNode found =
                LexiconJson.page(
                        lexicon.terms(query.filter(), page, perPage, Operator.in(request)),
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
        List<ThesaurusTerm.Put> terms =
                LexiconJson.terms(LexiconJson.read(content, Set.of("terms")));
        List<ThesaurusTerm> now = lexicon.putTerms(terms, Operator.in(request));
        return Response.ok(Json.bytes(LexiconJson.terms(now))).build();
    }

    @DELETE
    public Response remove(
            @BeanParam LexiconTermRemoval removal, @Context ContainerRequestContext request) {
        lexicon.removeTerm(removal.asked(), Operator.in(request));
        return Response.noContent().build();
    }
}
