package ma.cmsm.web.words;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The language a browser asks for (RFC 9110, section 12.5.4). */
public final class AcceptLanguage {

    private static final Language DEFAULT = Language.FR;

    private AcceptLanguage() {}

    /** The best of ours; French when none is asked for or the header makes no sense. */
    public static Language choose(String header) {
        if (header == null || header.isBlank()) {
            return DEFAULT;
        }
        try {
            List<Locale.LanguageRange> asked = Locale.LanguageRange.parse(header);
            return asked.stream()
                    .filter(range -> range.getWeight() > 0)
                    .sorted(Comparator.comparingDouble(range -> -range.getWeight()))
                    .map(range -> range.getRange().split("-", 2)[0])
                    .flatMap(tag -> Language.ofTag(tag).stream())
                    .findFirst()
                    .orElse(DEFAULT);
        } catch (IllegalArgumentException nonsense) {
            return DEFAULT;
        }
    }
}
