package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.FacetCount;
import ma.cmsm.web.site.FacetPanel.Group;
import ma.cmsm.web.site.FacetPanel.Option;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;

class FacetPanelTest {

    private static final Taxonomies TAXONOMIES =
            Taxonomies.holding(
                    List.of(
                            term("theme", "sante", null, null),
                            term("theme", "sante.hopital", "sante", null),
                            term("theme", "sante.dents-yeux", "sante", null),
                            term("theme", "travail", null, null),
                            term("theme", "retour", null, null),
                            term("territory", "09", null, "region"),
                            term("territory", "04", null, "region"),
                            term("territory", "09.001", "09", "province"),
                            term("territory", "09.001.01.01", "09.001", "commune")));

    private static final SearchResult RESULT =
            new SearchResult(
                    9,
                    1,
                    1,
                    List.of(),
                    Map.of(
                            "theme",
                            List.of(
                                    new FacetCount("travail", 6),
                                    new FacetCount("sante", 3),
                                    new FacetCount("sante.hopital", 2)),
                            "territory",
                            List.of(
                                    new FacetCount("09", 8),
                                    new FacetCount("09.001", 8),
                                    new FacetCount("09.001.01.01", 7),
                                    new FacetCount("04", 1))));

    private static Term term(String taxonomy, String code, String parent, String kind) {
        return new Term(
                code,
                taxonomy,
                code,
                Optional.ofNullable(parent),
                Map.of("fr", code),
                Optional.ofNullable(kind),
                Optional.empty());
    }

    private static FacetPanel panel(String query) {
        Visit visit =
                new Visit(
                        Language.FR,
                        "services",
                        query,
                        "",
                        LocalDate.of(2026, 11, 24),
                        new Visit.Frame("", "", "", false));
        SearchAddress address = SearchAddress.of(Parameters.of(query));
        return FacetPanel.of(address, RESULT, TAXONOMIES, visit);
    }

    private static List<String> codes(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }

    @Test
    void onlyWhatFindsSomethingIsOffered() {
        assertEquals(List.of("sante", "travail"), codes(panel("").groups().get(0).options()));
    }

    @Test
    void aChosenThemeShowsItsParts() {
        Group themes = panel("theme=sante").groups().get(0);

        assertEquals(List.of("sante", "sante.hopital", "travail"), codes(themes.options()));
        assertTrue(themes.options().get(0).chosen());
    }

    @Test
    void aChosenPartShowsItselfBelowItsWhole() {
        assertEquals(
                List.of("sante", "sante.hopital", "travail"),
                codes(panel("theme=sante.hopital").groups().get(0).options()));
    }

    @Test
    void whatIsChosenStaysToBeTakenAwayEvenWhenItFindsNothing() {
        FacetPanel panel = panel("theme=retour");

        assertTrue(codes(panel.groups().get(0).options()).contains("retour"));
        assertEquals("/fr/services", panel.chips().get(0).href());
    }

    @Test
    void provincesStandForTheRegionThatIsDividedIntoThem() {
        assertEquals(List.of("04", "09.001"), codes(panel("").groups().get(1).options()));
    }

    @Test
    void anUnknownCodeIsAChipByItsOwnName() {
        assertEquals("nothing", panel("fee=nothing").chips().get(0).label().value());
    }
}
