package ma.cmsm.api.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import ma.cmsm.api.http.Document;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.http.OpenAnswer;

/** What this API is (HSDS 3.1 {@code /}), and the profile that says what it adds to HSDS. */
@Path("hsds")
@ApplicationScoped
public class HsdsResource {

    static final String VERSION = "3.1";

    private static final byte[] PROFILE = Document.read("hsds/profile.json");

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response about(@Context UriInfo address, @Context Request request) {
        ObjectNode about = Json.object();
        about.put("version", VERSION);
        about.put("profile", absolute(address, "hsds/profile"));
        about.put("openapi_url", absolute(address, "openapi.json"));
        return answer(request, Json.bytes(about));
    }

    @GET
    @Path("profile")
    @Produces(MediaType.APPLICATION_JSON)
    public Response profile(@Context Request request) {
        return answer(request, PROFILE);
    }

    private static Response answer(Request request, byte[] body) {
        return OpenAnswer.of(body).unlessKnown(request, () -> Response.ok(body));
    }

    private static String absolute(UriInfo address, String path) {
        return address.getBaseUriBuilder().path(path).build().toString();
    }
}
