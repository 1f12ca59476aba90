package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAddressTest {

    private static final Taxonomies NO_PLACES = Taxonomies.holding(List.of());
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:30Z");

    private static SearchAddress at(String query) {
        return SearchAddress.of(Parameters.of(query));
    }

    @Test
    void anAddressAndARequestSayTheSame() {
        SearchAddress address =
                at("q=m%C3%A9decin&place=09.001&theme=sante&theme=travail&sort=name&page=3");

        assertEquals(
                "services?q=m%C3%A9decin&theme=sante&theme=travail&place=09.001&sort=name&page=3",
                address.href());
        assertEquals(
                new SearchRequest(
                        "médecin",
                        "ar",
                        Map.of("theme", Set.of("sante", "travail"), "territory", Set.of("09.001")),
                        Sort.NAME,
                        3,
                        20),
                address.request(Language.AR, NO_PLACES, NOW));
    }

    @Test
    void everyFacetGoesToTheIndexUnderItsOwnName() {
        SearchAddress address = at("access=walk-in&fee=free&language=fr&audience=woman");

        assertEquals(
                Map.of(
                        "access-mode", Set.of("walk-in"),
                        "fee", Set.of("free"),
                        "language", Set.of("fr"),
                        "audience", Set.of("woman")),
                address.request(Language.FR, NO_PLACES, NOW).filters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_source=x",
                "theme=",
                "theme=%3Cscript%3E",
                "theme=a%20b",
                "sort=random",
                "page=-1",
                "page=0",
                "page=x",
                "q=%20%09%00",
                "=",
                "&&&",
                "q"
            })
    void junkIsCleanedAway(String query) {
        SearchAddress address = at(query);

        assertEquals("services", address.href());
        assertFalse(address.isNarrow());
    }

    @ParameterizedTest
    @CsvSource({
        "q=a%E2%80%AEvocat, avocat",
        "q=100%25, 100%",
        "q=100%, 100%",
        "q=%zz, %zz",
        "q=a+b, a b"
    })
    void whatIsTypedIsWordsHoweverItIsWritten(String query, String words) {
        assertEquals(words, at(query).words());
    }

    @Test
    void endlessWordsAreCutBetweenCharacters() {
        String words = at("q=a" + "%F0%9F%98%80".repeat(300)).words();

        assertTrue(words.length() <= SearchAddress.MOST_LETTERS);
        assertFalse(Character.isHighSurrogate(words.charAt(words.length() - 1)));
    }

    @Test
    void aPartChosenBesideItsWholeMeansThePart() {
        SearchAddress address = at("theme=sante&theme=sante.hopital&theme=santerie");

        assertEquals(Set.of("sante.hopital", "santerie"), address.codes(Facet.THEME));
    }

    @Test
    void aChoiceIsTakenAwayAloneAndLeadsToTheFirstPage() {
        SearchAddress address = at("q=x&theme=sante&theme=travail&page=4");

        assertEquals("services?q=x&theme=travail", address.without(Facet.THEME, "sante").href());
        assertEquals("services?q=x", address.unfiltered().href());
    }

    @Test
    void aPageBeyondEveryPageIsTheLastOneHoweverLongItsNumber() {
        assertEquals(999_999, at("page=99999999999").page());
        assertEquals(7, at("page=7").page());
    }
}
