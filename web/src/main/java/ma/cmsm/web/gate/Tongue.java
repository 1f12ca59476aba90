package ma.cmsm.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import ma.cmsm.identity.Session;
import ma.cmsm.web.words.AcceptLanguage;
import ma.cmsm.web.words.Language;

/** The language an office page is written in. */
public final class Tongue {

    private static final String KEY = Tongue.class.getName();

    private Tongue() {}

    /**
     * That of the account; before sign-in the one chosen there, else the one the browser asks for.
     */
    public static Language of(HttpServletRequest request) {
        return Optional.ofNullable((Language) request.getAttribute(KEY))
                .or(() -> Entrant.known(request).map(Session::language).flatMap(Language::ofTag))
                .or(() -> Cookies.language(request))
                .orElseGet(() -> AcceptLanguage.choose(request.getHeader("Accept-Language")));
    }

    /** Decides it for this request, whatever else is known. */
    public static void set(HttpServletRequest request, Language language) {
        request.setAttribute(KEY, language);
    }
}
