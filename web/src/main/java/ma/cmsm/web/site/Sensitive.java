package ma.cmsm.web.site;

import java.util.Collection;
import java.util.Set;
import ma.cmsm.directory.TermView;

/**
 * Themes whose readers may be watched by the one they flee, and those that nobody wants to be seen
 * with: what somebody is ill with, and what concerns their sex.
 */
final class Sensitive {

    private static final Set<String> THEMES =
            Set.of("protection", "sante.infections", "sante.sexuelle");

    private Sensitive() {}

    static boolean isTheme(String code) {
        return THEMES.stream()
                .anyMatch(theme -> code.equals(theme) || code.startsWith(theme + "."));
    }

    static boolean isAnyOf(Collection<TermView> themes) {
        return themes.stream().anyMatch(theme -> theme.code() != null && isTheme(theme.code()));
    }
}
