package ma.cmsm.directory.internal.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import ma.cmsm.directory.Taxonomies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "en"})
    void aFullServiceIsValidInEveryLanguage(String language) {
        OfficialSchemas.assertFullService(Samples.projection().full(Samples.full(), language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "en"})
    void aListedServiceIsValidInEveryLanguage(String language) {
        OfficialSchemas.assertListedService(
                Samples.projection().listItem(Samples.full(), language));
    }

    @Test
    void aListedServiceHasNoListsOfParts() {
        ObjectNode item = Samples.projection().listItem(Samples.full(), "fr");
        for (String part : new String[] {"phones", "schedules", "attributes", "contacts"}) {
            assertFalse(item.has(part), part);
            assertFalse(item.get("organization").has(part), part);
        }
        assertEquals("Association Exemple", item.at("/organization/name").asText());
        assertEquals("Santé pour tous", item.at("/program/name").asText());
    }

    @Test
    void aConfidentialPlaceIsLeftOutWithAllThatIsSaidOfIt() {
        ObjectNode service = Samples.projection().full(Samples.full(), "fr");
        assertEquals(1, service.get("service_at_locations").size());
        assertFalse(service.toString().contains("Refuge"));
    }

    @Test
    void aPlaceOfWhichNothingIsSaidIsTakenForConfidential() {
        JsonNode service =
                Samples.service("fr", "'service_at_locations':[{'id':'" + Samples.ID + "'}]");
        assertEquals(0, service.get("service_at_locations").size());
    }

    @Test
    void whatIsNotOfHsdsStays() {
        ObjectNode service = Samples.projection().full(Samples.full(), "fr");
        assertEquals("2022-08", service.get("source_as_of").asText());
        assertEquals("high", service.get("trust").asText());
        assertEquals("sante.hopital", service.at("/attributes/0/taxonomy_term/code").asText());
    }

    @Test
    void aTermIsNamedInTheReadersLanguageAndKnowsItsParent() {
        JsonNode term =
                Samples.projection().full(Samples.full(), "ar").at("/attributes/0/taxonomy_term");
        assertEquals("المستشفى", term.get("name").asText());
        assertEquals("ar", term.get("language").asText());
        assertEquals("7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a22", term.get("parent_id").asText());
    }

    @Test
    void anUnknownTermStaysAsItWasPublished() {
        JsonNode service =
                new PublicService(Taxonomies.holding(List.of())).full(Samples.full(), "en");
        assertEquals(
                "Hospital and emergency room",
                service.at("/attributes/0/taxonomy_term/name").asText());
        OfficialSchemas.assertFullService(service);
    }
}
