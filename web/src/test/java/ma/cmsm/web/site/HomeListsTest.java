package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.Text;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.SearchIndex;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.ServiceSearch;
import ma.cmsm.web.site.HomeLists.Emergency;
import ma.cmsm.web.site.HomeLists.Lists;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;

class HomeListsTest {

    private static final Term HEALTH =
            new Term(
                    "1",
                    Taxonomies.THEME,
                    "sante",
                    Optional.empty(),
                    Map.of("fr", "Santé"),
                    Optional.empty(),
                    Optional.empty());

    private long generation = 1;
    private int searches;
    private boolean away;

    private final HomeLists lists = lists(Taxonomies.holding(List.of(HEALTH)));

    private HomeLists lists(Taxonomies taxonomies) {
        return new HomeLists(
                new ServiceSearch() {
                    @Override
                    public SearchResult find(SearchRequest request) {
                        if (away) {
                            throw new Refused(Refused.Kind.UNAVAILABLE, "search.not-ready");
                        }
                        searches++;
                        return new SearchResult(0, 1, 1, List.of(), Map.of());
                    }
                },
                new SearchIndex() {
                    @Override
                    public long generation() {
                        return generation;
                    }
                },
                new DirectoryQueries(),
                taxonomies);
    }

    private static Visit visit(Language language) {
        return new Visit(
                language,
                "",
                "",
                "",
                LocalDate.of(2026, 11, 24),
                new Visit.Frame("", "", "", false));
    }

    @Test
    void aSecondVisitSearchesNothing() {
        Lists first = lists.of(visit(Language.FR));
        int before = searches;

        assertSame(first, lists.of(visit(Language.FR)));
        assertEquals(before, searches);
    }

    @Test
    void aChangedIndexIsAskedAgain() {
        Lists first = lists.of(visit(Language.FR));
        generation++;

        assertNotSame(first, lists.of(visit(Language.FR)));
    }

    @Test
    void everyLanguageHasItsOwn() {
        assertEquals("/fr/services?theme=sante", href(Language.FR));
        assertEquals("/ar/services?theme=sante", href(Language.AR));
    }

    private String href(Language language) {
        return lists.of(visit(language)).themes().get(0).href();
    }

    @Test
    void aRefusalIsNotKept() {
        away = true;
        assertThrows(Refused.class, () -> lists.of(visit(Language.FR)));
        away = false;

        assertEquals(1, lists.of(visit(Language.FR)).themes().size());
    }

    @Test
    void theAmbulanceComesBeforeLongerNumbers() {
        List<String> numbers =
                Stream.of("177", "080 100 47 47", "19", "15")
                        .map(HomeListsTest::emergency)
                        .sorted(Emergency.SHORTEST_NUMBER_FIRST)
                        .map(each -> each.phone().number())
                        .toList();
        assertEquals(List.of("15", "19", "177", "080 100 47 47"), numbers);
    }

    private static Emergency emergency(String number) {
        PhoneView phone =
                new PhoneView(
                        number,
                        Optional.of("tel:" + number.replace(" ", "")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new Emergency(new Text(number, "fr"), "", phone);
    }
}
