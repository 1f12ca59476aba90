package ma.cmsm.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.site.HomeLists.Emergency;

/** The home page: search, themes, emergency numbers. */
@Named
@RequestScoped
public class HomeView implements SitePage {

    private HomeLists lists;
    private Taxonomies taxonomies;
    private List<ThemeTile> themes;
    private List<Emergency> emergencies;
    private List<Example> examples;

    /** Something others search for. */
    public record Example(String words, String href) {}

    protected HomeView() {
        // For the container's proxy.
    }

    @Inject
    public HomeView(HomeLists lists, Taxonomies taxonomies) {
        this.lists = lists;
        this.taxonomies = taxonomies;
    }

    @Override
    public void load(Visit visit) {
        examples =
                List.of("1", "2", "3").stream()
                        .map(each -> visit.words().get("site_home.example." + each))
                        .map(words -> example(words, visit))
                        .toList();
        try {
            HomeLists.Lists now = lists.of(visit);
            themes = now.themes();
            emergencies = now.emergencies();
        } catch (Refused noIndexYet) {
            if (noIndexYet.kind() != Refused.Kind.UNAVAILABLE) {
                throw noIndexYet;
            }
            // The way in stays open while the index is built: themes without counts.
            themes = ThemeTile.all(taxonomies, visit);
            emergencies = List.of();
        }
    }

    private static Example example(String words, Visit visit) {
        return new Example(words, visit.href(SearchAddress.of(words).href()));
    }

    public List<ThemeTile> getThemes() {
        return themes;
    }

    public List<Emergency> getEmergencies() {
        return emergencies;
    }

    public List<Example> getExamples() {
        return examples;
    }
}
