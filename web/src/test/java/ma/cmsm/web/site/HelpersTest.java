package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.HoursView.State;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.ServiceView.OrganizationRef;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.Text;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.ServiceSearch;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;

/** Who is offered to people whose search found nothing. */
class HelpersTest {

    private static final Visit VISIT =
            new Visit(
                    Language.AR,
                    "services",
                    "",
                    "",
                    LocalDate.of(2026, 11, 27),
                    new Visit.Frame("", "", "", false));

    private final Map<String, ServiceCard> services = new LinkedHashMap<>();
    private final Map<String, Set<String>> places = new LinkedHashMap<>();
    private final Helpers helpers =
            new Helpers(
                    new ServiceSearch() {
                        @Override
                        public SearchResult find(SearchRequest request) {
                            List<SearchHit> hits = hits(request);
                            return new SearchResult(hits.size(), 1, 1, hits, Map.of());
                        }
                    },
                    new DirectoryQueries() {
                        @Override
                        public ServiceCard card(SearchHit hit, String language) {
                            return services.get(hit.id());
                        }
                    },
                    Taxonomies.holding(List.of(region("09"), region("04"))),
                    VISIT);

    @Test
    void whoIsInTheCommitteesRegionComesBeforeWhoIsFar() {
        is("Rabat", "04", true, true);
        is("Agadir", "09", false, true);
        assertEquals(List.of("Agadir", "Rabat"), names());
    }

    @Test
    void whoIsWhereItWasAskedForComesFirst() {
        is("Agadir", "09", true, true);
        is("Rabat", "04", false, true);
        assertEquals(List.of("Rabat", "Agadir"), names("04"));
    }

    @Test
    void ofThoseEquallyNearWhoIsVerifiedComesFirst() {
        is("Unverified", "09", false, true);
        is("Verified", "09", true, false);
        assertEquals(List.of("Verified", "Unverified"), names());
    }

    @Test
    void somebodyCanBeCalledIfAnybodyCan() {
        for (String near : List.of("A", "B", "C", "D")) {
            is(near, "09", false, false);
        }
        is("Rabat", "04", false, true);
        assertEquals(List.of("A", "B", "Rabat"), names());
    }

    @Test
    void anOrganisationIsNamedOnce() {
        is("Agadir", "09", false, false);
        services.put("again", card("Agadir", true, true));
        places.put("again", Set.of("09"));
        assertEquals(List.of("Agadir"), names());
        assertEquals(true, helpers.find(Set.of()).get(0).isCallable());
    }

    @Test
    void whoIsOfferedSaysWhereAndWhetherVerified() {
        is("Rabat", "04", false, true);
        Helper helper = helpers.find(Set.of()).get(0);
        assertEquals("مكان", helper.places());
        assertEquals(false, helper.verified());
        assertEquals("/ar/services/Rabat", helper.href());
    }

    private void is(String name, String region, boolean verified, boolean callable) {
        services.put(name, card(name, verified, callable));
        places.put(name, Set.of(region));
    }

    private static ServiceCard card(String name, boolean verified, boolean callable) {
        PhoneView phone =
                new PhoneView(
                        "05 28 00 00 00",
                        callable ? Optional.of("tel:+212-528-00-00-00") : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new ServiceCard(
                name,
                new Text("Accueil", "fr"),
                Optional.empty(),
                Optional.of(new OrganizationRef(name, new Text(name, "fr"))),
                List.of(new Text("مكان", "ar")),
                State.UNKNOWN,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(phone),
                false,
                verified);
    }

    private List<SearchHit> hits(SearchRequest request) {
        Set<String> asked = request.filters().getOrDefault(Taxonomies.TERRITORY, Set.of());
        return services.keySet().stream()
                .filter(id -> asked.isEmpty() || places.get(id).stream().anyMatch(asked::contains))
                .map(id -> new SearchHit(id, 0, new byte[0]))
                .toList();
    }

    private List<String> names(String... asked) {
        return helpers.find(Set.of(asked)).stream().map(helper -> helper.name().value()).toList();
    }

    private static Term region(String code) {
        return new Term(
                code,
                Taxonomies.TERRITORY,
                code,
                Optional.empty(),
                Map.of("fr", code),
                Optional.of("region"),
                Optional.empty());
    }
}
