package ma.cmsm.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import ma.cmsm.platform.Refused;

/** What can be wrong with an answer, as a visitor can act on it. */
public enum Trouble {
    /** There is nothing at this address. */
    LOST(HttpServletResponse.SC_NOT_FOUND),
    /** Somebody else was quicker; it has to be looked at again. */
    CHANGED(HttpServletResponse.SC_CONFLICT),
    /** Too much was tried from there; later it goes on. */
    PAUSED(429),
    /** More was sent than anybody would type. */
    TOO_LONG(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE),
    /** What is needed is away for the moment; asking again is all there is to do. */
    AWAY(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
    /** A fault of ours. */
    BROKEN(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    /** What went wrong, wherever in the chain of causes a refusal says it. */
    public static Trouble of(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Refused refused) {
                return of(refused.kind());
            }
        }
        return BROKEN;
    }

    /** What an HTTP status of the server means to a visitor. */
    public static Trouble of(int status) {
        return Arrays.stream(values())
                .filter(each -> each.status == status)
                .findFirst()
                .orElse(status < BROKEN.status ? LOST : BROKEN);
    }

    private static Trouble of(Refused.Kind kind) {
        return switch (kind) {
            case NOT_FOUND, FORBIDDEN, INVALID -> LOST;
            case UNAVAILABLE -> AWAY;
            case TOO_MANY -> PAUSED;
            case CONFLICT -> CHANGED;
        };
    }

    /** HTTP status. */
    public int status() {
        return status;
    }
}
