package ma.cmsm.api.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ma.cmsm.api.http.Json;
import ma.cmsm.platform.Refused;

/**
 * What went wrong, not yet in words.
 *
 * @param type its kind
 * @param status the HTTP status, nearly always that of the type
 * @param detail message key of what happened this time
 * @param arguments what that message names
 * @param members further members, as documented for the type
 * @param cause what we have to look at ourselves; never shown
 */
public record Problem(
        ProblemType type,
        int status,
        String detail,
        List<Object> arguments,
        Map<String, Object> members,
        Optional<Throwable> cause) {

    static Problem of(ProblemType type) {
        return of(type, type.slug() + ".detail", List.of(), Map.of());
    }

    static Problem of(
            ProblemType type, String detail, List<Object> arguments, Map<String, Object> members) {
        return new Problem(type, type.status(), detail, arguments, members, Optional.empty());
    }

    /** A refusal of a feature: its key is a member, for programs that know it. */
    static Problem of(Refused refused) {
        ProblemType type = type(refused.kind());
        Map<String, Object> members = new HashMap<>();
        members.put("reason", refused.key());
        if (!refused.arguments().isEmpty()) {
            members.put("arguments", refused.arguments().stream().map(String::valueOf).toList());
        }
        return of(type, "refused." + refused.key(), refused.arguments(), members);
    }

    /** What went wrong, from whatever was thrown. */
    public static Problem from(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException said) {
                return said.problem();
            }
            if (cause instanceof Refused refused) {
                return of(refused);
            }
        }
        return of(ProblemType.INTERNAL_ERROR).causedBy(failure);
    }

    private static ProblemType type(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> ProblemType.INVALID_REQUEST;
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case CONFLICT -> ProblemType.CONFLICT;
            case FORBIDDEN -> ProblemType.FORBIDDEN;
            case TOO_MANY -> ProblemType.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> ProblemType.UNAVAILABLE;
        };
    }

    Problem withStatus(int other) {
        return new Problem(type, other, detail, arguments, members, cause);
    }

    private Problem causedBy(Throwable failure) {
        return new Problem(type, status, detail, arguments, members, Optional.of(failure));
    }

    /** In words, with the members of RFC 9457. */
    public ObjectNode json(String language, String requestId) {
        Words words = Words.in(language);
        ObjectNode json = Json.object();
        json.put("type", type.uri());
        json.put("title", words.say(type.slug() + ".title"));
        json.put("status", status);
        json.put("detail", detail(words));
        json.put("instance", "urn:uuid:" + requestId);
        new TreeMap<>(members)
                .forEach((name, value) -> json.set(name, Json.tree(value, JsonNode.class)));
        return json;
    }

    /** Refusals without words of their own have those of their type. */
    private String detail(Words words) {
        String key = words.knows(detail) ? detail : type.slug() + ".detail";
        return words.say(key, arguments.toArray());
    }
}
