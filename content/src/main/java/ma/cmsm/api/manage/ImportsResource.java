package ma.cmsm.api.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import ma.cmsm.api.http.Json;
import ma.cmsm.directory.DirectoryExchange;
import ma.cmsm.platform.Actor;

/** Import of the directory from a file, or from a zip of a folder. */
@Path("manage/v1/imports")
@OperatorOnly
@ApplicationScoped
public class ImportsResource {

    private DirectoryExchange exchange;
    private Uploads uploads;
    private Clock clock;

    /** For the proxy of the container. */
    protected ImportsResource() {}

    @Inject
    public ImportsResource(DirectoryExchange exchange, Uploads uploads, Clock clock) {
        this.exchange = exchange;
        this.uploads = uploads;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(Json.NDJSON)
    public Response importFile(
            @BeanParam ImportQuery query,
            InputStream content,
            @Context ContainerRequestContext request)
            throws IOException {
        String name = query.name();
        boolean dryRun = query.dryRun();
        Optional<String> mapping = query.mapping(uploads);
        java.nio.file.Path file = uploads.receive(content, name);
        Actor operator = Operator.in(request);
        return Operation.answer(
                request,
                clock,
                progress -> {
                    try {
                        return exchange.importFrom(file, mapping, dryRun, progress::at, operator);
                    } finally {
                        forget(file, mapping);
                    }
                });
    }

    /** Takes a mapping file for the next import, which names it by the handle. */
    @PUT
    @Path("mapping")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public Response keepMapping(InputStream content) throws IOException {
        ObjectNode kept = Json.object();
        kept.put("mapping", uploads.receiveMapping(content));
        return Response.ok(Json.bytes(kept)).build();
    }

    private void forget(java.nio.file.Path file, Optional<String> mapping) throws IOException {
        uploads.forget(file);
        if (mapping.isPresent()) {
            uploads.forgetMapping(mapping.get());
        }
    }
}
