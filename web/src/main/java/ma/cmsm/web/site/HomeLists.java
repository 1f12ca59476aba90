package ma.cmsm.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.Text;
import ma.cmsm.search.SearchIndex;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.ServiceSearch;
import ma.cmsm.web.words.Language;

/**
 * What the home page counts and lists. It is the same for everybody until the index or the
 * vocabulary changes, so it is kept till then: one state for each language.
 */
@ApplicationScoped
public class HomeLists {

    private static final int MOST_NUMBERS = 12;

    private final Map<Language, Held> held = new ConcurrentHashMap<>();
    private ServiceSearch search;
    private SearchIndex index;
    private DirectoryQueries directory;
    private Taxonomies taxonomies;

    /** The lists, and what they were made of. */
    private record Held(long generation, List<Term> vocabulary, Lists lists) {

        /** A vocabulary that was read again is another list. */
        boolean isOf(long nowGeneration, List<Term> nowVocabulary) {
            return generation == nowGeneration && vocabulary == nowVocabulary;
        }
    }

    protected HomeLists() {
        // For the container's proxy.
    }

    @Inject
    public HomeLists(
            ServiceSearch search,
            SearchIndex index,
            DirectoryQueries directory,
            Taxonomies taxonomies) {
        this.search = search;
        this.index = index;
        this.directory = directory;
        this.taxonomies = taxonomies;
    }

    /** Whom to call at once. */
    public record Emergency(Text name, String href, PhoneView phone) {

        /** Ambulance and police have two digits, everybody else three: then by number. */
        static final Comparator<Emergency> SHORTEST_NUMBER_FIRST =
                Comparator.comparing((Emergency each) -> each.dialled().length())
                        .thenComparing(Emergency::dialled);

        private String dialled() {
            return phone.uri().orElse(phone.number());
        }
    }

    /**
     * The lists of the home page.
     *
     * @param themes with how many services each has
     */
    record Lists(List<ThemeTile> themes, List<Emergency> emergencies) {}

    /**
     * The lists as of now.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE while there is no index to ask yet
     */
    Lists of(Visit visit) {
        // Asked before the index is: what is found then is of this generation or a later one.
        long generation = index.generation();
        List<Term> vocabulary = taxonomies.terms(Taxonomies.THEME);
        Held last = held.get(visit.language());
        if (last != null && last.isOf(generation, vocabulary)) {
            return last.lists();
        }
        Lists lists = new Lists(themes(visit), emergencies(visit));
        held.put(visit.language(), new Held(generation, vocabulary, lists));
        return lists;
    }

    private List<ThemeTile> themes(Visit visit) {
        return ThemeTile.all(taxonomies, visit, search.find(request(Map.of(), 1, visit)));
    }

    private List<Emergency> emergencies(Visit visit) {
        Map<String, Set<String>> urgent =
                Map.of(Taxonomies.THEME, Set.of(Taxonomies.EMERGENCY_NUMBERS));
        return search.find(request(urgent, MOST_NUMBERS, visit).uncounted()).hits().stream()
                .map(hit -> directory.card(hit, visit.language().getTag()))
                .filter(HomeLists::canBeCalled)
                .map(card -> emergency(card, visit))
                .sorted(Emergency.SHORTEST_NUMBER_FIRST)
                .toList();
    }

    private static SearchRequest request(Map<String, Set<String>> filters, int most, Visit visit) {
        String language = visit.language().getTag();
        return new SearchRequest("", language, filters, Sort.NAME, 1, most);
    }

    private static boolean canBeCalled(ServiceCard card) {
        return card.phone().flatMap(PhoneView::uri).isPresent();
    }

    private static Emergency emergency(ServiceCard card, Visit visit) {
        String href = visit.href("services/" + card.id());
        return new Emergency(card.name(), href, card.phone().orElseThrow());
    }
}
