package ma.cmsm.directory.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.HoursView.State;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.ServiceView;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.Text;
import ma.cmsm.directory.internal.model.HsdsJson;
import org.junit.jupiter.api.Test;

class ServiceViewsTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Taxonomies TAXONOMIES =
            Taxonomies.holding(
                    List.of(
                            term("p1", "territory", "09.001.01.01", "Agadir", "أكادير"),
                            term("p2", "territory", "09.581", "Tiznit", "تيزنيت"),
                            term("wo", "language", "wo", "Wolof", "الولوفية")));

    @Test
    void aTextIsInTheReadersLanguageOrSaysWhichItFallsBackTo() {
        String service =
                "{'name':'Soins','description':'Aide.','translations':{'ar':{'name':'علاج'}}}";
        ServiceView page = page("ar", service);
        assertEquals(new Text("علاج", "ar"), page.name());
        assertEquals(Optional.of(new Text("Aide.", "fr")), page.description());
        assertEquals(List.of("ar", "fr"), page.languagesAvailable());
    }

    @Test
    void aRegionalFormOfALanguageIsReadByItsReaders() {
        assertEquals(
                new Text("علاج", "ar"),
                page("ar", "{'name':'Soins','translations':{'ar-MA':{'name':'علاج'}}}").name());
    }

    @Test
    void aCardAndAPageAgreeOnNumberHoursAndTowns() {
        String service =
                "{'name':'x','organization':{'name':'o','phones':[{'number':'05 28 00 00 00'}]},"
                        + "'service_at_locations':[{'location':{'id':'l',"
                        + "'phones':[{'number':'+212528820866'},{'number':'15'}],"
                        + "'schedules':[{'byday':'MO','opens_at':'08:00','closes_at':'18:00'}],"
                        + "'attributes':[{'taxonomy_term_id':'p1'}]}}],"
                        + "'attributes':[{'taxonomy_term_id':'p2'}]}";
        ServiceCard card = views("fr").card(json(service));
        ServiceView page = page("fr", service);
        assertEquals(Optional.of(page.phones().get(0)), card.phone());
        assertEquals("tel:+212-5-28-82-08-66", card.phone().orElseThrow().uri().orElseThrow());
        assertEquals(State.OPEN, card.open());
        assertEquals(page.hours().state(), card.open());
        assertEquals(List.of(new Text("Agadir", "fr")), card.places());
    }

    @Test
    void aServiceWithoutAPlaceIsInItsOwnTerritories() {
        ServiceCard card =
                views("ar").card(json("{'name':'x','attributes':[{'taxonomy_term_id':'p2'}]}"));
        assertEquals(List.of(new Text("تيزنيت", "ar")), card.places());
        assertEquals(State.UNKNOWN, card.open());
        assertFalse(card.verified());
    }

    @Test
    void theNumberOfTheOrganisationIsTheLastResort() {
        String organization = "{'name':'x','organization':{'phones':[{'number':'19'}]}}";
        assertEquals("tel:19", page("fr", organization).phones().get(0).uri().orElseThrow());
        assertTrue(page("fr", "{'name':'x'}").phones().isEmpty());
    }

    @Test
    void aLanguageWeDoNotKnowKeepsTheNameItWasGiven() {
        String service = "{'name':'x','languages':[{'code':'wo'},{'name':'Dagbani','code':'dag'}]}";
        assertEquals(
                List.of(new Text("Wolof", "fr"), new Text("Dagbani", "und")),
                page("fr", service).languages());
    }

    @Test
    void costsAndPlacesLeftAreSaidInFigures() {
        String service =
                "{'name':'x','cost_options':[{'amount':50.0,'currency':'mad','option':'adultes'}],"
                        + "'capacities':[{'available':3,'maximum':12,'unit_name':'lits'}]}";
        assertEquals(List.of("50 MAD · adultes"), page("fr", service).costs());
        assertEquals(List.of("3 / 12 · lits"), page("fr", service).capacity());
    }

    private static ServiceView page(String language, String service) {
        return views(language).page(json(service));
    }

    private static ServiceViews views(String language) {
        return new ServiceViews(TAXONOMIES, MONDAY_NOON, language);
    }

    private static Term term(String id, String taxonomy, String code, String fr, String ar) {
        return new Term(
                id,
                taxonomy,
                code,
                Optional.empty(),
                Map.of("fr", fr, "ar", ar),
                Optional.empty(),
                Optional.empty());
    }

    private static JsonNode json(String text) {
        try {
            return HsdsJson.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
