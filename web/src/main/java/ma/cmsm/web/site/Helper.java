package ma.cmsm.web.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.ServiceView.OrganizationRef;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Text;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.ServiceSearch;

/**
 * Who knows the way when we do not, and answers the telephone.
 *
 * @param name of the organisation
 * @param href of its service
 * @param phone one that can be called
 */
public record Helper(Text name, String href, PhoneView phone) {

    /** Reception and orientation. */
    static final String THEME = "communaute.accueil";

    /** So many of those who point the way are asked for a number. */
    private static final int MOST = 20;

    /** Somebody in one of the places; anywhere when there are none. */
    static Optional<Helper> find(
            Set<String> places, ServiceSearch search, DirectoryQueries directory, Visit visit) {
        String language = visit.language().getTag();
        Map<String, Set<String>> filters = new HashMap<>(Map.of(Taxonomies.THEME, Set.of(THEME)));
        if (!places.isEmpty()) {
            filters.put(Taxonomies.TERRITORY, places);
        }
        SearchRequest request = new SearchRequest("", language, filters, Sort.RELEVANCE, 1, MOST);
        return search.find(request).hits().stream()
                .map(hit -> directory.card(hit, language))
                .flatMap(card -> of(card, visit).stream())
                .findFirst();
    }

    private static Optional<Helper> of(ServiceCard card, Visit visit) {
        Text name = card.organization().map(OrganizationRef::name).orElse(card.name());
        return card.phone()
                .filter(phone -> phone.uri().isPresent())
                .map(phone -> new Helper(name, visit.href("services/" + card.id()), phone));
    }
}
