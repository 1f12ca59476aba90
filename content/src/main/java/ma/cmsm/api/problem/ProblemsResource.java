package ma.cmsm.api.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.http.Language;
import ma.cmsm.api.http.OpenAnswer;

/** What the types of problem mean: the address in {@code type} leads here. */
@Path("problems/{type}")
@ApplicationScoped
public class ProblemsResource {

    private static final String HTML_UTF8 = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%s" dir="%s">
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            <h1>%s</h1>
            <p>%s</p>
            <p><code>%s</code> · HTTP %d</p>
            </html>
            """;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response explain(
            @PathParam("type") String name,
            @QueryParam(Language.PARAMETER) String lang,
            @Context Request request,
            @Context HttpHeaders headers) {
        ProblemType type = type(name);
        Language language = Language.of(lang, headers);
        return answer(request, language, json(type, language.tag()), MediaType.APPLICATION_JSON);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response explainToPeople(
            @PathParam("type") String name,
            @QueryParam(Language.PARAMETER) String lang,
            @Context Request request,
            @Context HttpHeaders headers) {
        ProblemType type = type(name);
        Language language = Language.of(lang, headers);
        return answer(request, language, html(type, language.tag()), HTML_UTF8);
    }

    private static Response answer(Request request, Language language, byte[] body, String media) {
        return OpenAnswer.of(language, new String(body, StandardCharsets.UTF_8))
                .unlessKnown(
                        request,
                        () ->
                                Response.ok(body, media)
                                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT));
    }

    private static ProblemType type(String name) {
        return ProblemType.named(name)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static byte[] json(ProblemType type, String language) {
        Words words = Words.in(language);
        ObjectNode json = Json.object();
        json.put("type", type.uri());
        json.put("status", type.status());
        json.put("title", words.say(type.slug() + ".title"));
        json.put("explanation", words.say(type.slug() + ".explanation"));
        return Json.bytes(json);
    }

    /** The words are ours and hold no markup. */
    private static byte[] html(ProblemType type, String language) {
        Words words = Words.in(language);
        String title = words.say(type.slug() + ".title");
        String explanation = words.say(type.slug() + ".explanation");
        String direction = language.equals("ar") ? "rtl" : "ltr";
        return PAGE.formatted(
                        language, direction, title, title, explanation, type.uri(), type.status())
                .getBytes(StandardCharsets.UTF_8);
    }
}
