package ma.cmsm.web.gate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Addresses of a request: its own, and those that come with it to be followed later. */
public final class Addresses {

    private Addresses() {}

    /** What was asked for, query and all, whichever file shows it. */
    public static String asked(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        boolean forwarded = path != null;
        Object query =
                forwarded
                        ? request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING)
                        : request.getQueryString();
        return (forwarded ? path : request.getRequestURI()) + (query == null ? "" : "?" + query);
    }

    /** The same if it leads to a page of the office; the first page otherwise. */
    public static String ours(String address) {
        String home = OfficePage.HOME.getAddress();
        if (address == null || !address.startsWith(home) || hasControls(address)) {
            return home;
        }
        String path = address.split("\\?", 2)[0];
        return OfficePage.at(path).isPresent() ? address : home;
    }

    private static boolean hasControls(String address) {
        return address.chars().anyMatch(letter -> letter < ' ' || letter > '~');
    }
}
