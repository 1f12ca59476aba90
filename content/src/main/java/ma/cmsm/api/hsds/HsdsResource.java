package ma.cmsm.api.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import ma.cmsm.api.http.Document;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.http.OpenAnswer;
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.Settings;

/** What this API is (HSDS 3.1 {@code /}), and the profile that says what it adds to HSDS. */
@Path("hsds")
@ApplicationScoped
public class HsdsResource {

    static final String VERSION = "3.1";

    private static final byte[] PROFILE = Document.read("hsds/profile.json");

    private Settings settings;

    /** For the proxy of the container. */
    protected HsdsResource() {}

    @Inject
    public HsdsResource(Settings settings) {
        this.settings = settings;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response about(@Context Request request) {
        ObjectNode about = Json.object();
        about.put("version", VERSION);
        about.put("profile", absolute("hsds/profile"));
        about.put("openapi_url", absolute("openapi.json"));
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

    /**
     * At the site's own address: the one that the request names is the asker's to choose, and
     * caches give the answer to others.
     */
    private String absolute(String path) {
        return settings.text(Setting.SITE).replaceFirst("/+$", "") + "/api/" + path;
    }
}
