package ma.cmsm.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.Highlights;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchLog;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Occasion;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.Sought;
import ma.cmsm.search.ServiceSearch;
import ma.cmsm.web.site.HomeLists.Emergency;

/** Results: what was found, how to narrow it, and what to do when it is nothing. */
@Named
@RequestScoped
public class SearchView implements SitePage {

    /** A sensitive theme asked for, or among the first results, makes the page sensitive. */
    private static final int FIRST_RESULTS = 5;

    /** Who listens to somebody in despair. */
    private static final String LISTENERS = "psychosocial.ecoute";

    private ServiceSearch search;
    private SearchLog log;
    private DirectoryQueries directory;
    private Taxonomies taxonomies;
    private HomeLists lists;
    private SearchAddress address;
    private Clock clock;
    private Visit visit;
    private String note;
    private SearchResult result;
    private List<Card> cards;
    private FacetPanel facets;
    private WaysOut waysOut;
    private Danger danger;
    private List<Emergency> emergencies;
    private boolean sensitive;

    /** An address to another page of results; empty text when there is none. */
    public record Pager(String words, String previous, String next) {}

    protected SearchView() {
        // For the container's proxy.
    }

    @Inject
    public SearchView(
            ServiceSearch search,
            SearchLog log,
            DirectoryQueries directory,
            Taxonomies taxonomies,
            HomeLists lists,
            Clock clock) {
        this.search = search;
        this.log = log;
        this.directory = directory;
        this.taxonomies = taxonomies;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public void load(Visit asked) {
        visit = asked;
        address = SearchAddress.of(Parameters.of(visit.query()));
        Instant now = clock.instant();
        SearchRequest request = address.request(visit.language(), taxonomies, now);
        result = search.find(request);
        log.count(request, result);
        Highlights highlights = new Highlights(result.reading().marked());
        List<ServiceCard> found = new ArrayList<>();
        cards = new ArrayList<>();
        for (SearchHit hit : result.hits()) {
            Optional<Instant> moment = request.occasion().openAt();
            ServiceCard card = directory.card(hit, visit.language().getTag(), highlights, moment);
            boolean then = moment.isPresent() && address.whereWhen().isThen();
            found.add(card);
            cards.add(Card.of(card, visit, new Card.Asked(highlights, hit.away(), then)));
        }
        note = note(request.occasion());
        facets = FacetPanel.of(address, result, taxonomies, visit);
        waysOut =
                cards.isEmpty()
                        ? new WaysOut.Finder(search, directory, taxonomies, visit, now)
                                .find(address, result)
                        : WaysOut.NONE;
        danger = Danger.of(address.words(), result.reading());
        emergencies = danger == Danger.NONE ? List.of() : lists.of(visit).emergencies();
        sensitive =
                danger == Danger.DESPAIR
                        || address.codes(Facet.THEME).stream().anyMatch(Sensitive::isTheme)
                        || Sensitive.isMeant(result.reading())
                        || found.stream()
                                .limit(FIRST_RESULTS)
                                .anyMatch(card -> Sensitive.isAnyOf(card.themes()));
    }

    public String getWords() {
        return address.words();
    }

    /** How many were found, in words. */
    public String getFound() {
        return address.words().isEmpty()
                ? visit.words().with("services.count", result.total())
                : visit.words().with("site_search.found", result.total(), address.words());
    }

    public boolean isNothing() {
        return cards.isEmpty();
    }

    /** There is something to leave out, or something left out that may come back. */
    public boolean isNarrowable() {
        return !isNothing() || address.isFiltered();
    }

    public List<Card> getCards() {
        return cards;
    }

    public FacetPanel getFacets() {
        return facets;
    }

    /** How the question was read; empty when as it stands. */
    public String getNote() {
        return note;
    }

    private String note(Occasion occasion) {
        String reading = ReadingNote.of(result, visit.words(), this::name);
        return String.join(" ", reading, unplaced(occasion), untimed(occasion), unsure())
                .strip()
                .replaceAll(" +", " ");
    }

    private String name(Sought sought) {
        return taxonomies
                .find(sought.facet(), sought.code())
                .map(term -> term.label(visit.language().getTag()).value())
                .orElse(sought.code());
    }

    /** What a missing fact did not hide is no answer to what was asked. */
    private String unsure() {
        long places = result.unsure().places();
        long hours = result.unsure().hours();
        String near = places == 0 ? "" : visit.words().with("near.unsure", places);
        String open = hours == 0 ? "" : visit.words().with("open.unsure", hours);
        return (near + " " + open).strip();
    }

    /** A distance to nowhere, or to a place that nobody knows, orders nothing. */
    private String unplaced(Occasion occasion) {
        if (WhereWhen.isRadiusAlone(Parameters.of(visit.query()))) {
            return visit.words().get("near.radius-alone");
        }
        return occasion.near().isPresent() || address.whereWhen().near().isEmpty()
                ? ""
                : visit.words().get("near.unknown");
    }

    /** Who asks for a day too far off reads why nothing was left out. */
    private String untimed(Occasion occasion) {
        return occasion.openAt().isPresent() || address.whereWhen().open().isEmpty()
                ? ""
                : visit.words().get("open.too-far");
    }

    public WaysOut getWaysOut() {
        return waysOut;
    }

    /** Whom to call at once, where the words say that somebody may have to; mostly nobody. */
    public List<Emergency> getEmergencies() {
        return emergencies;
    }

    public String getUrgentWords() {
        return visit.words().get(isDespair() ? "site_search.despair" : "site_home.urgent.lead");
    }

    public boolean isDespair() {
        return danger == Danger.DESPAIR;
    }

    public String getListenersHref() {
        return visit.href(SearchAddress.of(Facet.THEME, LISTENERS).href());
    }

    public String getWhoCanHelp() {
        return visit.href(SearchAddress.of(Facet.THEME, Helpers.THEME).href());
    }

    public boolean isByName() {
        return address.sort() == Sort.NAME;
    }

    public String getByNameHref() {
        return visit.href(address.sorted(Sort.NAME).href());
    }

    public String getByRelevanceHref() {
        return visit.href(address.sorted(Sort.RELEVANCE).href());
    }

    public String getClearHref() {
        return visit.href(address.unfiltered().href());
    }

    public String getCanonical() {
        return visit.href(address.at(result.page()).href());
    }

    /** Results of a question are no page to be found by search engines; the plain list is. */
    public boolean isIndexed() {
        return !address.isNarrow();
    }

    public boolean isManyPages() {
        return result.pages() > 1;
    }

    public Pager getPager() {
        int page = result.page();
        return new Pager(
                visit.words().with("pager.page", page, result.pages()),
                page > 1 ? visit.href(address.at(page - 1).href()) : "",
                page < result.pages() ? visit.href(address.at(page + 1).href()) : "");
    }

    @Override
    public boolean isSensitive() {
        return sensitive;
    }
}
