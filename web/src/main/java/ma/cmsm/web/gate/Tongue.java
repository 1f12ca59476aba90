package ma.cmsm.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import ma.cmsm.identity.Session;
import ma.cmsm.web.words.AcceptLanguage;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;

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

    /**
     * Goes on in a language that somebody is known to read, unless they chose one here; before the
     * page is written.
     */
    public static void suggest(
            Language language, HttpServletRequest request, HttpServletResponse response) {
        if (Entrant.known(request).isPresent() || Cookies.language(request).isPresent()) {
            return;
        }
        Cookies.put(response, language);
        response.setHeader("Content-Language", language.getTag());
        request.setAttribute(KEY, language);
        request.setAttribute("t", Words.of(language));
    }
}
