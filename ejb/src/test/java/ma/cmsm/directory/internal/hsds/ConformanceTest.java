package ma.cmsm.directory.internal.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ma.cmsm.platform.StableId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceTest {

    private static final String AT =
            "'service_at_locations':[{'location':{'location_type':'%s'%s}}]";

    @Test
    void theBarestServiceIsValid() {
        OfficialSchemas.assertFullService(Samples.service("fr", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'id':'x'", "'last_modified':'hier'", "'url':'rue 1'", "'email':null"})
    void theSchemasWouldRefuseWhatIsMadeToFit(String member) {
        ObjectNode service = Samples.service("fr", "");
        service.setAll((ObjectNode) Samples.json("{" + member + "}"));
        assertThrows(AssertionError.class, () -> OfficialSchemas.assertFullService(service));
    }

    @Test
    void unknownPartsOfAnAddressAreEmptyTexts() {
        ObjectNode service =
                Samples.service("fr", AT.formatted("physical", ",'addresses':[{'city':'Tiznit'}]"));
        assertEquals(
                "",
                service.at("/service_at_locations/0/location/addresses/0/postal_code").asText("x"));
        OfficialSchemas.assertFullService(service);
    }

    @Test
    void aPlaceWithoutAddressIsValid() {
        OfficialSchemas.assertFullService(Samples.service("fr", AT.formatted("virtual", "")));
    }

    @Test
    void anOrganizationAndATermAlwaysHaveADescription() {
        ObjectNode service =
                Samples.service(
                        "fr",
                        "'organization':{'name':'A'},"
                                + "'attributes':[{'taxonomy_term':{'name':'T','taxonomy':'theme'}}]");
        assertEquals("", service.at("/organization/description").asText("x"));
        assertEquals("", service.at("/attributes/0/taxonomy_term/description").asText("x"));
        OfficialSchemas.assertFullService(service);
    }

    @Test
    void nothingIsNull() {
        ObjectNode service =
                Samples.service(
                        "fr",
                        "'description':null,'phones':[{'number':'1','type':null}],"
                                + "'organization':null,'more':{'a':null,'b':[{'c':null}]}");
        assertFalse(service.toString().contains("null"), service::toString);
        OfficialSchemas.assertFullService(service);
    }

    @Test
    void numbersAreNumbersOrAbsent() {
        ObjectNode service =
                Samples.service(
                        "fr",
                        "'minimum_age':'18','maximum_age':'adulte',"
                                + "'phones':[{'number':'1','extension':'12a'}]");
        assertTrue(service.get("minimum_age").isNumber());
        assertFalse(service.has("maximum_age"));
        assertFalse(service.at("/phones/0").has("extension"));
        OfficialSchemas.assertFullService(service);
    }

    @Test
    void everyPartHasAUuidThatIsTheSameNextTime() {
        String phones = "'phones':[{'number':'1'},{'id':'p7','number':'2'}]";
        ObjectNode first = Samples.service("fr", phones);
        assertEquals(first, Samples.service("fr", phones));
        assertTrue(StableId.isUuid(first.at("/phones/0/id").asText()));
        assertTrue(StableId.isUuid(first.at("/phones/1/id").asText()));
        assertNotEquals(first.at("/phones/0/id"), first.at("/phones/1/id"));
    }

    @Test
    void aReferenceIsMadeAUuidAsTheIdItNames() {
        ObjectNode service =
                Samples.service(
                        "fr", "'organization_id':'o1','organization':{'id':'o1','name':'A'}");
        assertEquals(service.get("organization_id"), service.at("/organization/id"));
        OfficialSchemas.assertFullService(service);
    }

    @Test
    void whatCannotBeMadeToFitIsLeftOut() {
        ObjectNode service = Samples.projection().full(Samples.full(), "fr");
        assertEquals(1, service.get("additional_urls").size());
        assertEquals(1, service.get("capacities").size());
        assertFalse(service.get("organization").has("email"));
    }

    @Test
    void theUnitOfACapacityIsAnObject() {
        ObjectNode service = Samples.projection().full(Samples.full(), "fr");
        assertEquals("lits", service.at("/capacities/0/unit/name").asText());
        assertEquals("2026-01-15T09:30:00Z", service.at("/capacities/0/updated").asText());
    }
}
