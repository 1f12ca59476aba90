package ma.cmsm.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.PlaceView;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.ServiceView;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.TermView;
import ma.cmsm.directory.Text;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.ServiceSearch;

/** Other services that help with the same, those of the same commune first. */
@ApplicationScoped
public class SimilarServices {

    private static final int MOST = 3;

    private ServiceSearch search;
    private DirectoryQueries directory;

    /**
     * A service in a short list.
     *
     * @param places towns, one after the other; empty when unknown
     */
    public record Link(Text name, String href, String places) {}

    protected SimilarServices() {
        // For the container's proxy.
    }

    @Inject
    public SimilarServices(ServiceSearch search, DirectoryQueries directory) {
        this.search = search;
        this.directory = directory;
    }

    /** At most three; none while there is no index to ask, since the page says enough without. */
    List<Link> of(ServiceView service, Visit visit) {
        try {
            return theme(service).map(theme -> of(service, theme, visit)).orElse(List.of());
        } catch (Refused noIndexYet) {
            if (noIndexYet.kind() != Refused.Kind.UNAVAILABLE) {
                throw noIndexYet;
            }
            return List.of();
        }
    }

    /** Its first sub-theme; a whole theme holds too many different things. */
    private static Optional<String> theme(ServiceView service) {
        return service.themes().stream()
                .map(TermView::code)
                .filter(code -> code != null && code.contains("."))
                .findFirst();
    }

    private List<Link> of(ServiceView service, String theme, Visit visit) {
        Map<String, Link> found = new LinkedHashMap<>();
        Set<String> territories = territories(service);
        if (!territories.isEmpty()) {
            Set<String> here = Set.of(theme);
            add(Map.of(Taxonomies.THEME, here, Taxonomies.TERRITORY, territories), found, visit);
        }
        if (found.size() <= MOST) {
            add(Map.of(Taxonomies.THEME, Set.of(theme)), found, visit);
        }
        found.remove(service.id());
        return found.values().stream().limit(MOST).toList();
    }

    private static Set<String> territories(ServiceView service) {
        return Stream.concat(
                        service.places().stream()
                                .map(PlaceView::territory)
                                .flatMap(Optional::stream),
                        service.territories().stream())
                .map(TermView::code)
                .filter(code -> code != null)
                .collect(Collectors.toSet());
    }

    /** The service itself and those that are there already may be among those found. */
    private void add(Map<String, Set<String>> filters, Map<String, Link> found, Visit visit) {
        String language = visit.language().getTag();
        int most = MOST + 1 + found.size();
        search.find(new SearchRequest("", language, filters, Sort.RELEVANCE, 1, most).uncounted())
                .hits()
                .forEach(
                        hit -> {
                            ServiceCard card = directory.card(hit, language);
                            found.putIfAbsent(card.id(), link(card, visit));
                        });
    }

    private static Link link(ServiceCard card, Visit visit) {
        String places =
                card.places().stream()
                        .map(Text::value)
                        .collect(Collectors.joining(visit.words().get("card.separator")));
        return new Link(card.name(), visit.href("services/" + card.id()), places);
    }
}
