package ma.cmsm.api.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import ma.cmsm.api.problem.ProblemException;

/**
 * The language of an answer.
 *
 * @param tag {@code fr}, {@code ar} or {@code en}
 * @param negotiated whether {@code Accept-Language} had a say, so that caches must look at it
 */
public record Language(String tag, boolean negotiated) {

    public static final String PARAMETER = "lang";

    /** The languages of the product, the default first. */
    public static final List<String> ALL = List.of("fr", "ar", "en");

    private static final String ANY = "*";

    /**
     * @param asked the parameter {@code lang}, or null
     * @throws ProblemException {@code invalid-parameter} when it names another language
     */
    public static Language of(String asked, HttpHeaders headers) {
        if (asked == null) {
            return negotiated(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        }
        return exactly(asked)
                .orElseThrow(() -> ProblemException.invalidParameter(PARAMETER, asked, ALL));
    }

    /** The same for problems: nothing that was asked makes a problem of its own. */
    public static Language lenient(String asked, String acceptLanguage) {
        return exactly(asked).orElseGet(() -> negotiated(acceptLanguage));
    }

    private static Optional<Language> exactly(String asked) {
        return ALL.stream()
                .filter(tag -> tag.equals(asked))
                .findFirst()
                .map(tag -> new Language(tag, false));
    }

    private static Language negotiated(String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .map(range -> range.getRange().toLowerCase(Locale.ROOT).split("-")[0])
                .filter(tag -> ALL.contains(tag) || tag.equals(ANY))
                .map(tag -> tag.equals(ANY) ? ALL.get(0) : tag)
                .findFirst()
                .map(tag -> new Language(tag, true))
                .orElse(new Language(ALL.get(0), true));
    }

    private static List<LanguageRange> ranges(String acceptLanguage) {
        try {
            return acceptLanguage == null || acceptLanguage.isBlank()
                    ? List.of()
                    : LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
