package ma.cmsm.web.site;

import java.util.Collection;
import ma.cmsm.directory.TermView;

/** Themes whose readers may be watched by the one they flee. */
final class Sensitive {

    private static final String THEME = "protection";

    private Sensitive() {}

    static boolean isTheme(String code) {
        return code.equals(THEME) || code.startsWith(THEME + ".");
    }

    static boolean isAnyOf(Collection<TermView> themes) {
        return themes.stream().anyMatch(theme -> theme.code() != null && isTheme(theme.code()));
    }
}
