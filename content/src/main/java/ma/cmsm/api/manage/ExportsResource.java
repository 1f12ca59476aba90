package ma.cmsm.api.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.problem.ProblemException;
import ma.cmsm.directory.DirectoryExchange;
import ma.cmsm.directory.DirectoryExchange.Format;
import ma.cmsm.platform.Actor;

/**
 * The whole directory as a file, confidential places included. It is written before it is answered:
 * a failure is a problem and no file cut short, and the length tells the reader of a cut on the
 * way.
 */
@Path("manage/v1/exports")
@OperatorOnly
@ApplicationScoped
public class ExportsResource {

    private static final String CSV = "text/csv";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private DirectoryExchange exchange;
    private Scratch scratch;

    /** For the proxy of the container. */
    protected ExportsResource() {}

    @Inject
    public ExportsResource(DirectoryExchange exchange, Scratch scratch) {
        this.exchange = exchange;
        this.scratch = scratch;
    }

    @GET
    @Produces({Json.NDJSON, MediaType.APPLICATION_JSON, CSV, XLSX})
    public Response export(
            @QueryParam("format") String format, @Context ContainerRequestContext request)
            throws IOException {
        Format asked = format == null ? Format.NDJSON : format(format);
        Actor operator = Operator.in(request);
        Scratch.Written file = scratch.written(out -> exchange.exportTo(out, asked, operator));
        return Response.ok(file.content(), mediaType(asked))
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"cmsm-directory." + name(asked) + "\"")
                .build();
    }

    private static Format format(String name) {
        return Stream.of(Format.values())
                .filter(format -> name(format).equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter("format", name, names()));
    }

    private static List<String> names() {
        return Stream.of(Format.values()).map(ExportsResource::name).toList();
    }

    private static String name(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static String mediaType(Format format) {
        return switch (format) {
            case NDJSON -> Json.NDJSON;
            case JSON -> MediaType.APPLICATION_JSON;
            case CSV -> CSV;
            case XLSX -> XLSX;
        };
    }
}
