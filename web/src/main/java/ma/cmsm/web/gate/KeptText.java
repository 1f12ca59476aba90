package ma.cmsm.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Keyring;

/**
 * Text that was sent after its author had been signed out: sealed, so that it can travel in the
 * sign-in page, and opened only when the same person has signed in.
 */
@ApplicationScoped
public class KeptText {

    /** The field, in every form, that says whose text it holds. */
    public static final String AUTHOR = "office.author";

    private static final String PURPOSE = "kept text";

    /**
     * Characters of what is sealed: each of the text is three bytes at most, and four for three.
     */
    private static final int MOST_SEALED = 5 * Kept.MOST;

    private Keyring keyring;

    protected KeptText() {
        // For the container's proxy.
    }

    @Inject
    public KeptText(Keyring keyring) {
        this.keyring = keyring;
    }

    /** What the field {@link #AUTHOR} holds; tells nobody who it is. */
    public String author(Actor actor) {
        return keyring.fingerprint(PURPOSE, actor.account().orElse(""));
    }

    /** Seals what a form sent; empty when it does not say whose it is, or is too long. */
    public Optional<String> seal(HttpServletRequest request) {
        return seal(Kept.sent(request), request);
    }

    /** The same for what it sent of another page. */
    public Optional<String> seal(Kept sent, HttpServletRequest request) {
        String author = request.getParameter(AUTHOR);
        if (author == null || !sent.isBounded()) {
            return Optional.empty();
        }
        byte[] sealed = keyring.seal(PURPOSE, json(sent).getBytes(StandardCharsets.UTF_8), author);
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** What came back to be kept until its author is known; nothing, when it cannot be ours. */
    public static String bounded(String sealed) {
        return sealed == null || sealed.length() > MOST_SEALED ? "" : sealed;
    }

    /** Opens it for its author; empty for anybody else, and when somebody changed it. */
    public Optional<Kept> open(String sealed, Actor actor) {
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            byte[] json = keyring.open(PURPOSE, bytes, author(actor));
            return Optional.of(parse(new String(json, StandardCharsets.UTF_8)));
        } catch (RuntimeException notTheirs) {
            return Optional.empty();
        }
    }

    private static String json(Kept kept) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        kept.fields()
                .forEach(
                        (name, values) -> {
                            JsonArrayBuilder array = Json.createArrayBuilder();
                            values.forEach(array::add);
                            fields.add(name, array);
                        });
        return Json.createObjectBuilder()
                .add("address", kept.address())
                .add("fields", fields)
                .build()
                .toString();
    }

    private static Kept parse(String json) {
        JsonObject object = Json.createReader(new StringReader(json)).readObject();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        JsonObject sent = object.getJsonObject("fields");
        sent.keySet()
                .forEach(
                        name ->
                                fields.put(
                                        name,
                                        sent.getJsonArray(name)
                                                .getValuesAs(JsonString::getString)));
        return new Kept(object.getString("address"), fields);
    }
}
