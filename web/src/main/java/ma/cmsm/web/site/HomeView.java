package ma.cmsm.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Text;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.ServiceSearch;

/** The home page: search, themes, emergency numbers. */
@Named
@RequestScoped
public class HomeView implements SitePage {

    private static final String EMERGENCY_NUMBERS = "urgence.numeros";
    private static final int MOST_NUMBERS = 12;

    private ServiceSearch search;
    private DirectoryQueries directory;
    private Taxonomies taxonomies;
    private List<ThemeTile> themes;
    private List<Emergency> emergencies;
    private List<Example> examples;

    /** Whom to call at once. */
    public record Emergency(Text name, String href, PhoneView phone) {}

    /** Something others search for. */
    public record Example(String words, String href) {}

    protected HomeView() {
        // For the container's proxy.
    }

    @Inject
    public HomeView(ServiceSearch search, DirectoryQueries directory, Taxonomies taxonomies) {
        this.search = search;
        this.directory = directory;
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
            loadCounted(visit);
        } catch (Refused noIndexYet) {
            if (noIndexYet.kind() != Refused.Kind.UNAVAILABLE) {
                throw noIndexYet;
            }
            // The way in stays open while the index is built: themes without counts.
            themes = ThemeTile.all(taxonomies, visit);
            emergencies = List.of();
        }
    }

    private void loadCounted(Visit visit) {
        String language = visit.language().getTag();
        SearchResult all = search.find(new SearchRequest("", language, Map.of(), Sort.NAME, 1, 1));
        themes = ThemeTile.all(taxonomies, visit, all);
        Map<String, Set<String>> urgent = Map.of(Taxonomies.THEME, Set.of(EMERGENCY_NUMBERS));
        SearchResult numbers =
                search.find(new SearchRequest("", language, urgent, Sort.NAME, 1, MOST_NUMBERS));
        emergencies =
                numbers.hits().stream()
                        .map(hit -> directory.card(hit, language))
                        .filter(HomeView::canBeCalled)
                        .map(card -> emergency(card, visit))
                        .toList();
    }

    private static boolean canBeCalled(ServiceCard card) {
        return card.phone().flatMap(PhoneView::uri).isPresent();
    }

    private static Emergency emergency(ServiceCard card, Visit visit) {
        String href = visit.href("services/" + card.id());
        return new Emergency(card.name(), href, card.phone().orElseThrow());
    }

    private static Example example(String words, Visit visit) {
        SearchAddress address = new SearchAddress(words, Map.of(), Sort.RELEVANCE, 1);
        return new Example(words, visit.href(address.href()));
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
