package ma.cmsm.web.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import ma.cmsm.identity.Opened;
import ma.cmsm.web.words.Language;

/**
 * The cookies of the back office. With the prefix {@code __Host-} a browser takes them over https
 * only (and over http from loopback), for this very host, and lets no other host set them.
 */
public final class Cookies {

    /** Opens the session: a secret. */
    static final String SESSION = "__Host-cmsm-session";

    /** Says that somebody signed in here before: strangers' wrong tries do not slow them down. */
    static final String DEVICE = "__Host-cmsm-device";

    /** The language chosen on a page before sign-in. */
    static final String LANGUAGE = "__Host-cmsm-language";

    private static final Duration DEVICE_KNOWN = Duration.ofDays(180);
    private static final Duration LANGUAGE_KNOWN = Duration.ofDays(180);
    private static final int WITH_THE_BROWSER = -1;

    private Cookies() {}

    public static Optional<String> session(HttpServletRequest request) {
        return value(request, SESSION);
    }

    public static Optional<String> device(HttpServletRequest request) {
        return value(request, DEVICE);
    }

    public static Optional<Language> language(HttpServletRequest request) {
        return value(request, LANGUAGE).flatMap(Language::ofTag);
    }

    /** Replaces the session; its token is a new one after every step of signing in. */
    public static void put(HttpServletResponse response, Opened opened) {
        set(response, SESSION, opened.token(), WITH_THE_BROWSER);
        opened.device().ifPresent(device -> set(response, DEVICE, device, seconds(DEVICE_KNOWN)));
    }

    public static void put(HttpServletResponse response, Language language) {
        set(response, LANGUAGE, language.getTag(), seconds(LANGUAGE_KNOWN));
    }

    public static void endSession(HttpServletResponse response) {
        set(response, SESSION, "", 0);
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static void set(HttpServletResponse response, String name, String value, int maxAge) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(maxAge);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
