package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.directory.PlaceView.Point;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.search.IndexDocument.Position;
import ma.cmsm.search.SearchRequest.Near;
import ma.cmsm.search.SearchRequest.Occasion;
import ma.cmsm.search.SearchResult;
import ma.cmsm.web.site.FacetPanel.Choice;
import ma.cmsm.web.site.FacetPanel.Group;
import ma.cmsm.web.site.FacetPanel.Pick;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where and when, in an address, in a request, and on a page. */
class WhereWhenTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:30Z");
    private static final Taxonomies TAXONOMIES =
            Taxonomies.holding(
                    List.of(
                            commune("09.001.01.01", "Agadir", Optional.of(new Point(30.42, -9.6))),
                            commune("09.001.01.02", "Ailleurs", Optional.empty())));

    private static Term commune(String code, String name, Optional<Point> point) {
        return new Term(
                code,
                "territory",
                code,
                Optional.empty(),
                Map.of("fr", name),
                Optional.of("commune"),
                point);
    }

    private static SearchAddress at(String query) {
        return SearchAddress.of(Parameters.of(query));
    }

    private static Occasion occasion(String query) {
        return at(query).request(Language.FR, TAXONOMIES, NOW).occasion();
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
        SearchResult nothing = new SearchResult(0, 1, 1, List.of(), Map.of());
        return FacetPanel.of(at(query), nothing, TAXONOMIES, visit);
    }

    @ParameterizedTest
    @CsvSource({
        "near=09.001.01.01, services?near=09.001.01.01",
        "near=09.001.01.01&radius=25, services?near=09.001.01.01",
        "near=09.001.01.01&radius=10&open=now, services?near=09.001.01.01&radius=10&open=now",
        "open=2026-11-25T14:30, services?open=2026-11-25T14%3A30",
        "open=2026-11-25&hour=08:00, services?open=2026-11-25T08%3A00",
        "open=2026-11-25, services?open=2026-11-25T09%3A00",
        "open=now&hour=08:00, services?open=now",
        "near=&radius=25&open=&hour=09:00, services"
    })
    void everythingIsInTheAddressAndTheSameAlwaysAlike(String query, String href) {
        assertEquals(href, at(query).href());
        assertEquals(href, at(href.replaceFirst("services\\??", "")).href());
    }

    @Test
    void coordinatesInAnAddressAreNoBodysDoor() {
        assertEquals("services?near=30.42%2C-9.60", at("near=30.421977,-9.598161").href());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=NaN,NaN",
                "near=91,0",
                "near=0,181",
                "near=%3Cb%3E",
                "near=1e9,1e9",
                "radius=5",
                "open=garbage",
                "open=2026-02-30T09:00",
                "open=2026-11-25T25:00",
                "open=2026-11-25&hour=late",
                "open=9999-12-31T23:59",
                "hour=09:00"
            })
    void junkIsCleanedAway(String query) {
        assertEquals("services", at(query).href());
        assertEquals(Occasion.ANY, occasion(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "1000000000", "1e9", "NaN", "x", ""})
    void aRadiusThatIsNoneIsTheUsualOne(String radius) {
        assertEquals(
                Optional.of(new Near(new Position(30.42, -9.6), 25)),
                occasion("near=09.001.01.01&radius=" + radius).near());
    }

    @Test
    void aTimeIsThatOfMoroccoToTheMinute() {
        assertEquals(
                Optional.of(Instant.parse("2026-11-24T08:00:00Z")),
                occasion("open=2026-11-24T09:00").openAt());
        assertEquals(
                Optional.of(Instant.parse("2026-11-24T09:00:00Z")), occasion("open=now").openAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-20T09:00", "2027-11-27T09:00", "2099-12-31T23:59"})
    void aDayMoreThanAYearAwayStaysInTheAddressAndLeavesNothingOut(String moment) {
        assertTrue(at("open=" + moment).href().startsWith("services?open=" + moment.split("T")[0]));
        assertEquals(Optional.empty(), occasion("open=" + moment).openAt());
    }

    @Test
    void aPlaceNobodyKnowsTheWayToOrdersNothing() {
        assertEquals(Occasion.ANY, occasion("near=09.001.01.02"));
        assertEquals(Occasion.ANY, occasion("near=unheard-of"));
    }

    @Test
    void onlyPlacesOneKnowsTheWayToAreOffered() {
        Pick near = pick(panel(""), "near");
        assertEquals(List.of("", "09.001.01.01"), values(near));
        assertEquals("", near.chosen());
    }

    @Test
    void whatWasAskedStaysAskedWhateverItIs() {
        FacetPanel panel = panel("near=30.4,-9.6&radius=7&open=2027-01-02T07:45");
        for (String parameter : List.of("near", "radius", "open", "hour")) {
            Pick pick = pick(panel, parameter);
            assertTrue(values(pick).contains(pick.chosen()), pick.toString());
        }
        assertEquals("30.40,-9.60", pick(panel, "near").chosen());
        assertEquals("07:45", pick(panel, "hour").chosen());
        assertTrue(panel.groups().stream().filter(Group::open).count() >= 2);
    }

    @Test
    void eachIsTakenAwayAlone() {
        FacetPanel panel = panel("q=x&near=09.001.01.01&open=now");
        assertEquals(
                List.of("/fr/services?q=x&open=now", "/fr/services?q=x&near=09.001.01.01"),
                panel.chips().stream().map(FacetPanel.Chip::href).toList());
        assertEquals("services?q=x", at("q=x&near=09.001.01.01&open=now").unfiltered().href());
        assertEquals(
                "services?q=y&near=09.001.01.01&open=now",
                at("q=x&near=09.001.01.01&open=now").asking("y").href());
    }

    private static Pick pick(FacetPanel panel, String parameter) {
        return panel.groups().stream()
                .flatMap(group -> group.picks().stream())
                .filter(pick -> pick.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(Pick pick) {
        return Stream.concat(pick.choices().stream(), pick.common().all().stream())
                .map(Choice::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "radius=5, true",
        "near=&radius=5, true",
        "near=&radius=25, false",
        "near=09.001.01.01&radius=5, false",
        "radius=x, false"
    })
    void aDistanceWithoutAPlaceIsNotPassedOver(String query, boolean alone) {
        assertEquals(alone, WhereWhen.isRadiusAlone(Parameters.of(query)));
    }
}
