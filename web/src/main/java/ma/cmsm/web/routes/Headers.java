package ma.cmsm.web.routes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import ma.cmsm.web.gate.Proxies;

/** What every answer tells the browser: load nothing from elsewhere, tell nobody, no frames. */
public final class Headers {

    /** How long a page may be shown again without asking: it says whether a place is open now. */
    static final Duration PAGE_AGE = Duration.ofMinutes(1);

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";
    private static final String OFFICE_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self' 'nonce-%s'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String NOTHING_ALLOWED =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private Headers() {}

    static void secure(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "DENY"); // for browsers older than frame-ancestors
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", NOTHING_ALLOWED);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (Proxies.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }

    /**
     * The policy of an office page: what it has besides its own files are scripts with this nonce.
     *
     * @param nonce letters and digits, new for every page
     */
    public static String policy(String nonce) {
        return OFFICE_POLICY.formatted(nonce);
    }

    /** Asks the browser to forget what it keeps of this site, for whoever uses it next. */
    static void forget(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
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
