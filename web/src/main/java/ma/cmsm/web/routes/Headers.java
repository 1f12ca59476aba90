package ma.cmsm.web.routes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** What every answer tells the browser: load nothing from elsewhere, tell nobody, no frames. */
final class Headers {

    /** How long a page may be shown again without asking: it says whether a place is open now. */
    static final Duration PAGE_AGE = Duration.ofMinutes(1);

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";
    private static final String NOTHING_ALLOWED =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private Headers() {}

    static void secure(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", NOTHING_ALLOWED);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }

    /** A page that may be kept for a short while; the pages are the same for everybody. */
    static void shared(HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=" + PAGE_AGE.toSeconds());
    }

    /** A page that leaves no copy on the telephone: errors, and themes that put people at risk. */
    static void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }
}
