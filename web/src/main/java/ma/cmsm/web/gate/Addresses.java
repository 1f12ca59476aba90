package ma.cmsm.web.gate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses of a request: its own, and those that come with it to be followed later. */
public final class Addresses {

    /** Characters of an address that is followed later, and kept until then. */
    private static final int LONGEST = 4_000;

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

    /** An address without one parameter of its query, wherever and however often it stands. */
    public static String without(String parameter, String address) {
        String[] parts = address.split("\\?", 2);
        if (parts.length < 2) {
            return address;
        }
        String query =
                Arrays.stream(parts[1].split("&"))
                        .filter(each -> !parameter.equals(name(each)))
                        .collect(Collectors.joining("&"));
        return parts[0] + (query.isEmpty() ? "" : "?" + query);
    }

    /** The name of a parameter as the server reads it, for whom {@code l%61ng} is {@code lang}. */
    private static String name(String parameter) {
        String written = parameter.split("=", 2)[0];
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return written;
        }
    }

    /** An address if it leads to a page of the office; the first page otherwise. */
    public static String ours(String address) {
        String home = OfficePage.HOME.getAddress();
        if (address == null
                || address.length() > LONGEST
                || !address.startsWith(home)
                || hasControls(address)) {
            return home;
        }
        String path = address.split("\\?", 2)[0];
        return OfficePage.at(path).isPresent() ? address : home;
    }

    private static boolean hasControls(String address) {
        return address.chars().anyMatch(letter -> letter < ' ' || letter > '~');
    }
}
