package ma.cmsm.web.routes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser on. */
final class Redirect {

    private Redirect() {}

    /** To a page of ours, to be asked for with GET. */
    static void to(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    /** The same for a page that asked for a part of itself: its script follows only this. */
    static void within(String address, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"")
                .append(address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                .append("\"></redirect></partial-response>");
    }

    /** Whether a script of a page asks, for a part of it. */
    static boolean isWithin(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** To a page of ours, in the way that who asks can follow. */
    static void to(String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isWithin(request)) {
            within(address, response);
        } else {
            to(address, response);
        }
    }
}
