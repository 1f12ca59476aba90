package ma.cmsm.api.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import ma.cmsm.api.http.Document;
import ma.cmsm.api.http.OpenAnswer;

/** Our OpenAPI 3.1 document, written by hand and held to the resources by a test. */
@Path("openapi.json")
@ApplicationScoped
public class OpenApiResource {

    private static final byte[] DOCUMENT = Document.read("openapi/openapi.json");

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response document(@Context Request request) {
        return OpenAnswer.of(DOCUMENT).unlessKnown(request, () -> Response.ok(DOCUMENT));
    }
}
