package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.HoursView;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.ServiceView.OrganizationRef;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.TermView;
import ma.cmsm.directory.Text;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.ServiceSearch;
import ma.cmsm.search.Suggestions;
import ma.cmsm.web.site.Suggestion.Kind;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionListTest {

    private static final Taxonomies TAXONOMIES =
            Taxonomies.holding(
                    List.of(
                            term(Taxonomies.THEME, "sante", "Santé", "صحة"),
                            term(Taxonomies.THEME, "protection.violence", "Violences", "عنف"),
                            term(Taxonomies.TERRITORY, "09.001", "Agadir", "أكادير")));

    private static Term term(String taxonomy, String code, String fr, String ar) {
        return new Term(
                code,
                taxonomy,
                code,
                Optional.empty(),
                Map.of("fr", fr, "ar", ar),
                Optional.empty(),
                Optional.empty());
    }

    private static Suggestions.Name name(String facet, String code) {
        return new Suggestions.Name(facet, code, "as the lexicon has it");
    }

    private static ServiceCard card(String name, String organization, String theme) {
        Text label = new Text("", "fr");
        return new ServiceCard(
                "s",
                new Text(name, "fr"),
                Optional.empty(),
                Optional.of(new OrganizationRef("o", new Text(organization, "fr"))),
                List.of(),
                HoursView.State.UNKNOWN,
                Optional.empty(),
                List.of(),
                List.of(new TermView(Taxonomies.THEME, theme, label, "")),
                Optional.empty(),
                false,
                false);
    }

    private static SuggestionList.Found found(
            String typed, Language language, List<Suggestions.Name> names, ServiceCard... cards) {
        ServiceSearch search =
                new ServiceSearch() {
                    @Override
                    public Suggestions suggest(String any, String tag) {
                        SearchHit hit = new SearchHit("s", 1, new byte[0]);
                        return new Suggestions(names, cards.length == 0 ? List.of() : List.of(hit));
                    }
                };
        DirectoryQueries directory =
                new DirectoryQueries() {
                    @Override
                    public ServiceCard card(SearchHit hit, String tag) {
                        return cards[0];
                    }
                };
        return new SuggestionList(search, directory, TAXONOMIES).of(typed, language);
    }

    @Test
    void aCodeIsCalledAsTheReaderCallsIt() {
        List<Suggestions.Name> names =
                List.of(name(Taxonomies.THEME, "sante"), name(Taxonomies.TERRITORY, "09.001"));

        assertEquals(
                List.of(
                        new Suggestion("صحة", "/ar/services?theme=sante", Kind.THEME),
                        new Suggestion("أكادير", "/ar/services?place=09.001", Kind.PLACE)),
                found("a", Language.AR, names).suggestions());
    }

    @Test
    void whatNobodyKnowsOrWasSaidBeforeIsNotSuggested() {
        List<Suggestions.Name> names =
                List.of(
                        name(Taxonomies.THEME, "gone"),
                        name(Taxonomies.FEE, "free"),
                        name(Taxonomies.THEME, "sante"),
                        name(Taxonomies.THEME, "sante"));

        assertEquals(1, found("a", Language.FR, names).suggestions().size());
    }

    @Test
    void nothingSensitiveIsSuggestedAndItIsKnownThatSomethingWas() {
        List<Suggestions.Name> names = List.of(name(Taxonomies.THEME, "protection.violence"));
        ServiceCard shelter = card("Abri", "Association", "protection.violence");

        assertEquals(new SuggestionList.Found(List.of(), true), found("vio", Language.FR, names));
        assertEquals(
                new SuggestionList.Found(List.of(), true),
                found("abri", Language.FR, List.of(), shelter));
        assertFalse(found("x", Language.FR, List.of()).sensitive());
    }

    @ParameterizedTest
    @CsvSource({
        "protection, true",
        "sante.infections, true",
        "sante.sexuelle, true",
        "sante, false"
    })
    void whatNobodyWantsToBeSeenWithIsSensitive(String theme, boolean sensitive) {
        ServiceCard card = card("Maison d'accueil", "Association", theme);
        assertEquals(sensitive, found("mai", Language.FR, List.of(), card).sensitive());
    }

    @Test
    void anOrganisationIsSuggestedWhenItsNameIsWhatWasTyped() {
        ServiceCard card = card("Cours de français", "Association Éducation", "education.langue");

        assertEquals(
                List.of(
                        new Suggestion(
                                "Association Éducation", "/fr/organisations/o", Kind.ORGANISATION)),
                found("educa", Language.FR, List.of(), card).suggestions());
        assertTrue(
                found("francais", Language.FR, List.of(), card).suggestions().get(0).kind()
                        == Kind.SERVICE);
    }
}
