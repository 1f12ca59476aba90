package ma.cmsm.web.site;

import java.util.Collection;
import java.util.Set;
import ma.cmsm.directory.TermView;
import ma.cmsm.search.SearchResult;

/**
 * Themes whose readers may be watched by the one they flee, and those that nobody wants to be seen
 * with: what somebody is ill with, and what concerns their sex.
 */
final class Sensitive {

    private static final Set<String> THEMES =
            Set.of("protection", "sante.infections", "sante.sexuelle");

    /** Words that point there less than this may be about anything. */
    private static final float LEAST_MEANT = 0.25f;

    private Sensitive() {}

    /** Whether words mean such a theme, whatever they find. */
    static boolean isMeant(SearchResult.Reading reading) {
        return reading.fired().stream()
                .anyMatch(
                        fired ->
                                fired.facet().equals(Facet.THEME.taxonomy())
                                        && fired.weight() >= LEAST_MEANT
                                        && isTheme(fired.code()));
    }

    static boolean isTheme(String code) {
        return THEMES.stream()
                .anyMatch(theme -> code.equals(theme) || code.startsWith(theme + "."));
    }

    static boolean isAnyOf(Collection<TermView> themes) {
        return themes.stream().anyMatch(theme -> theme.code() != null && isTheme(theme.code()));
    }
}
