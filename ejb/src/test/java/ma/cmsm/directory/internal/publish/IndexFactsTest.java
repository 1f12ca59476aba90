package ma.cmsm.directory.internal.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.PlaceView.Point;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Position;
import ma.cmsm.search.IndexDocument.Tie;
import ma.cmsm.search.IndexDocument.Where;
import ma.cmsm.search.Timetable;
import org.junit.jupiter.api.Test;

/** What the index is told of a service besides its words. */
class IndexFactsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String WEEK = "{'byday':'MO','opens_at':'08:00','closes_at':'12:00'}";

    private static final Taxonomies TAXONOMIES =
            Taxonomies.holding(
                    List.of(
                            term("audience", "woman", Optional.empty()),
                            term("theme", "sante", Optional.empty()),
                            term("territory", "commune", Optional.of(new Point(30.4, -9.6)))));

    @Test
    void theHoursOfAServiceSpeakBeforeThoseOfItsPlace() {
        String place = WEEK.replace("08:00", "10:00");
        assertEquals(1, hours("'schedules':[" + WEEK + "]," + places(place)).slots(MONDAY).size());
        assertEquals("10:00", hours(places(place)).slots(MONDAY).get(0).opensAt().toString());
    }

    @Test
    void ofSeveralPlacesEachHasItsHours() {
        String b = WEEK.replace("08:00", "10:00");
        String two =
                places(WEEK)
                        .replace(
                                "}]}}]",
                                "}]}},{'location':{'id':'b','schedules':["
                                        + b
                                        + "]}},{'location':{'id':'c'}}]");
        assertEquals(
                List.of("08:00", "10:00"),
                facts(two).hours().stream()
                        .map(door -> door.slots(MONDAY).get(0).opensAt().toString())
                        .toList());
    }

    @Test
    void anOverdueCheckCountsAsNone() {
        String checked = "'assured_date':'2026-05-01','assurance_due':'2026-11-2%s'";
        assertEquals(
                Optional.of(LocalDate.of(2026, 5, 1)), facts(checked.formatted("6")).checked());
        assertEquals(Optional.empty(), facts(checked.formatted("5")).checked());
    }

    @Test
    void hoursInWordsOnlyAreUnknown() {
        assertTrue(facts("'schedules':[{'description':'sur appel'}]").hours().isEmpty());
    }

    @Test
    void aDayThatCannotBeReadIsNoDay() {
        String odd = "'schedules':[" + WEEK.replace("'MO'", "'XX,0MO,9999MO'") + "]";
        assertTrue(hours(odd).slots(MONDAY).isEmpty());
    }

    @Test
    void whoIsWelcomeAloneIsSaidOfTheAudience() {
        assertEquals(Set.of("audience"), facts(attribute("woman", "only")).exclusive());
        assertEquals(Set.of(), facts(attribute("woman", "mainly")).exclusive());
        assertEquals(Set.of(), facts(attribute("sante", "only")).exclusive());
    }

    @Test
    void theWelcomeIsTiedToItsAudience() {
        assertEquals(
                Set.of(new Tie("audience", "woman", "welcome", "only")),
                facts(attribute("woman", "only")).ties());
        assertEquals(Set.of(), facts(attribute("woman", "whatever")).ties());
        assertEquals(Set.of(), facts(attribute("sante", "only")).ties());
    }

    @Test
    void theWelcomeOfAnAudienceIsAFacet() {
        assertEquals(
                Map.of("audience", Set.of("woman"), "welcome", Set.of("mainly")),
                facets(attribute("woman", "mainly")));
        assertEquals(Map.of("audience", Set.of("woman")), facets(attribute("woman", "whatever")));
        assertEquals(Map.of("theme", Set.of("sante")), facets(attribute("sante", "only")));
    }

    @Test
    void withoutAPublicPlaceTheMiddleOfItsCommuneCounts() {
        String secret =
                "'service_at_locations':[{'location':{'id':'a','confidential':true}}],"
                        + attribute("commune", "");
        assertEquals(
                new Where(List.of(new Position(30.4, -9.6)), true, false), facts(secret).where());
    }

    private static String places(String schedule) {
        return "'service_at_locations':[{'location':{'id':'a','schedules':[" + schedule + "]}}]";
    }

    private static String attribute(String term, String value) {
        return "'attributes':[{'taxonomy_term_id':'" + term + "','value':'" + value + "'}]";
    }

    private static Timetable hours(String fields) {
        return facts(fields).hours().get(0);
    }

    private static Facts facts(String fields) {
        return new IndexFacts(TAXONOMIES, json(fields), LocalDate.of(2026, 11, 26)).all();
    }

    private static Map<String, Set<String>> facets(String fields) {
        return new IndexFacets(TAXONOMIES, json(fields)).all();
    }

    private static JsonNode json(String fields) {
        try {
            return HsdsJson.MAPPER.readTree(("{" + fields + "}").replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static Term term(String taxonomy, String code, Optional<Point> point) {
        return new Term(
                code,
                taxonomy,
                code,
                Optional.empty(),
                Map.of("fr", code),
                Optional.of("commune"),
                point);
    }
}
