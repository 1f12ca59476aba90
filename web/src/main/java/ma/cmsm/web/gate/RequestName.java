package ma.cmsm.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The id of a request: the same in the audit log, in our log and on a page that failed. */
public final class RequestName {

    private static final String KEY = RequestName.class.getName();

    private RequestName() {}

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(KEY) == null) {
            request.setAttribute(KEY, UUID.randomUUID().toString());
        }
        return (String) request.getAttribute(KEY);
    }
}
