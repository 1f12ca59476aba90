package ma.cmsm.web.site;

import java.util.List;
import ma.cmsm.directory.TermView;
import ma.cmsm.directory.Text;

/** A theme of a service, and the address of all services of that theme. */
public record ThemeLink(Text label, String href) {

    static List<ThemeLink> of(List<TermView> themes, Visit visit) {
        return themes.stream()
                .filter(theme -> theme.code() != null)
                .map(theme -> of(theme, visit))
                .toList();
    }

    private static ThemeLink of(TermView theme, Visit visit) {
        String href = SearchAddress.of(Facet.THEME, theme.code()).href();
        return new ThemeLink(theme.label(), visit.href(href));
    }
}
