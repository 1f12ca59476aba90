package ma.cmsm.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.Text;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.FacetCount;

/**
 * A theme as a way in.
 *
 * @param icon path of its line drawing, in a square of 24
 * @param count how many services, in words; empty when nobody knows
 */
public record ThemeTile(Text label, String icon, String count, String href) {

    private static final Properties ICONS = icons();

    /** The themes in their order. */
    static List<ThemeTile> all(Taxonomies taxonomies, Visit visit) {
        return tiles(taxonomies, visit, Map.of());
    }

    /** The themes in their order, with the counts of a search. */
    static List<ThemeTile> all(Taxonomies taxonomies, Visit visit, SearchResult result) {
        Map<String, Long> counts =
                result.facets().getOrDefault(Taxonomies.THEME, List.of()).stream()
                        .collect(Collectors.toMap(FacetCount::code, FacetCount::count));
        return tiles(taxonomies, visit, counts);
    }

    private static List<ThemeTile> tiles(
            Taxonomies taxonomies, Visit visit, Map<String, Long> counts) {
        return taxonomies.terms(Taxonomies.THEME).stream()
                .filter(term -> term.parent().isEmpty())
                .map(term -> tile(term, visit, counts))
                .toList();
    }

    private static ThemeTile tile(Term term, Visit visit, Map<String, Long> counts) {
        String count =
                counts.isEmpty()
                        ? ""
                        : visit.words()
                                .with("services.count", counts.getOrDefault(term.code(), 0L));
        return new ThemeTile(
                term.label(visit.language().getTag()),
                ICONS.getProperty(term.code(), ICONS.getProperty("other")),
                count,
                visit.href(SearchAddress.of(Facet.THEME, term.code()).href()));
    }

    private static Properties icons() {
        try (InputStream in =
                ThemeTile.class.getResourceAsStream("/ma/cmsm/web/theme-icons.properties")) {
            Properties icons = new Properties();
            icons.load(in);
            return icons;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
