package ma.cmsm.web.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Whether a page of ours, or the person at the browser, asks for something. Forms of the back
 * office have a token besides; those of sign-in only have this.
 */
final class SameSite {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameSite() {}

    /**
     * Whether a form stood elsewhere, by what the browser itself says of where the form stood
     * (Fetch Metadata); an older browser says its origin, or {@code null} since our pages send no
     * referrer.
     */
    static boolean isBroken(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals("null") && !isOurs(origin, request);
    }

    /**
     * Whether a page of another site asks for this as a part of itself, a picture or a frame: whose
     * browser it is has chosen nothing. An older browser does not say so.
     */
    static boolean isBorrowed(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String use = request.getHeader("Sec-Fetch-Dest");
        return site != null && !OURS.contains(site) && use != null && !use.equals("document");
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equals(request.getHeader("Host"));
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }
}
