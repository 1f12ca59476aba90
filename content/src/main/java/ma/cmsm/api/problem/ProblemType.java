package ma.cmsm.api.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of problem there are; each is explained at {@code /api/problems/{name}}. */
public enum ProblemType {
    UNKNOWN_PARAMETER(400),
    INVALID_PARAMETER(400),
    INVALID_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private static final String BASE = "/api/problems/";

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Its name in addresses and bundles, such as {@code not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The RFC 9457 {@code type}. */
    public String uri() {
        return BASE + slug();
    }

    public static Optional<ProblemType> named(String slug) {
        return Stream.of(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type that says best what an HTTP status means. */
    static ProblemType ofStatus(int status) {
        ProblemType rest = status >= 500 ? INTERNAL_ERROR : INVALID_REQUEST;
        return Stream.of(values())
                .filter(type -> type.status == status && status != 400)
                .findFirst()
                .orElse(rest);
    }
}
