package ma.cmsm.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A use case said no, for a reason its user can act on.
 *
 * <p>The web maps {@link #key} to words in the reader's language, the API to a problem type (RFC
 * 9457). It rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of no this is; it decides the HTTP status and nothing else. */
    public enum Kind {
        INVALID,
        NOT_FOUND,
        CONFLICT,
        FORBIDDEN,
        TOO_MANY,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param kind what kind of refusal
     * @param key message key, such as {@code directory.service-not-found}
     * @param arguments what the message names; never personal data
     */
    public Refused(Kind kind, String key, Object... arguments) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public Refused(Kind kind, String key, Throwable cause) {
        super(key, cause);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of();
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
