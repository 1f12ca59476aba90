package ma.cmsm.directory.internal.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.directory.internal.model.Location;
import ma.cmsm.directory.internal.model.Organization;
import ma.cmsm.directory.internal.model.Service;
import org.junit.jupiter.api.Test;

class RepresentationTest {

    private static final Taxonomies TAXONOMIES =
            Taxonomies.holding(
                    List.of(
                            term("t1", "theme", "sante", null, "Santé", "الصحة"),
                            term("t2", "theme", "sante.hopital", "sante", "Hôpital", "المستشفى"),
                            term("p1", "territory", "09", null, "Souss-Massa", "سوس ماسة"),
                            term("p2", "territory", "09.001", "09", "Agadir", "أكادير")));

    private static final String SERVICE =
            "{'id':'s1','name':'Soins','status':'active','organization_id':'o1','program_id':'g1',"
                    + "'assurer_email':'ann@example.org',"
                    + "'contacts':[{'id':'c1','name':'Ann Persona','title':'Accueil',"
                    + "'email':'ann@example.org'}],"
                    + "'service_at_locations':[{'id':'a1','location_id':'l1',"
                    + "'description':'Derrière la gare','phones':[{'id':'f2','number':'0528111111'}],"
                    + "'attributes':[{'id':'b3','taxonomy_term_id':'p2'}]}],"
                    + "'languages':[{'id':'x','code':'wo'}],"
                    + "'attributes':[{'id':'b1','taxonomy_term_id':'t2'}],"
                    + "'translations':{'ar':{'name':'علاج'}}}";
    private static final String ORGANIZATION =
            "{'id':'o1','name':'Asso','programs':[{'id':'g1','name':'P'}]}";
    private static final String LOCATION =
            "{'id':'l1','name':'Foyer rue X','location_type':'physical','latitude':30.42,"
                    + "'longitude':-9.59,'confidential':%s,"
                    + "'addresses':[{'id':'d1','address_1':'12 rue Secrète','city':'Agadir'}],"
                    + "'phones':[{'id':'f1','number':'0528000000'}],"
                    + "'attributes':[{'id':'b2','taxonomy_term_id':'p2'}]}";

    @Test
    void whatAServiceRefersToIsNestedInIt() {
        ObjectNode service = representation("false");
        assertEquals("Asso", service.at("/organization/name").asText());
        assertEquals("P", service.at("/program/name").asText());
        assertEquals(
                "12 rue Secrète",
                service.at("/service_at_locations/0/location/addresses/0/address_1").asText());
    }

    @Test
    void aTermIsNamedByItsIdOnly() {
        ObjectNode service = representation("false");
        assertEquals("t2", service.at("/attributes/0/taxonomy_term_id").asText());
        assertFalse(service.toString().contains("\"taxonomy_term\""));
    }

    @Test
    void aConfidentialPlaceKeepsNothingThatLeadsToIt() {
        String text = representation("true").toString();
        for (String secret :
                List.of(
                        "Secrète",
                        "30.42",
                        "-9.59",
                        "0528000000",
                        "Foyer",
                        "Agadir",
                        "gare",
                        "0528111111")) {
            assertFalse(text.contains(secret), secret);
        }
    }

    @Test
    void aContactIsAFunctionAndNotAPerson() {
        String text = representation("false").toString();
        assertTrue(text.contains("Accueil"));
        assertFalse(text.contains("Ann Persona"));
        assertFalse(text.contains("ann@example.org"));
    }

    @Test
    void aConfidentialPlaceIsNotInTheWordsOfTheIndexEither() {
        String words = new IndexText(TAXONOMIES, representation("true")).all().toString();
        assertFalse(words.contains("Agadir"));
        assertFalse(
                new IndexFacets(TAXONOMIES, representation("true")).all().containsKey("territory"));
        assertTrue(
                new IndexText(TAXONOMIES, representation("false"))
                        .all()
                        .toString()
                        .contains("Agadir"));
    }

    @Test
    void aChildThemeAndAPlaceAreFoundByTheirParents() {
        Map<String, Set<String>> facets =
                new IndexFacets(TAXONOMIES, representation("false")).all();
        assertEquals(Set.of("sante", "sante.hopital"), facets.get("theme"));
        assertEquals(Set.of("09", "09.001"), facets.get("territory"));
        assertEquals(Set.of("wo"), facets.get("language"));
    }

    @Test
    void everyLanguageHasItsOwnWords() {
        var texts = new IndexText(TAXONOMIES, representation("false")).all();
        assertEquals("علاج", texts.get("ar").name());
        assertEquals("Soins", texts.get("fr").name());
    }

    private static ObjectNode representation(String confidential) {
        Service service = read(SERVICE, Service.class);
        Organization organization = read(ORGANIZATION, Organization.class);
        Location location = read(LOCATION.formatted(confidential), Location.class);
        return Representation.of(service, Map.of("o1", organization), Map.of("l1", location));
    }

    private static Term term(
            String id, String taxonomy, String code, String parent, String fr, String ar) {
        return new Term(
                id,
                taxonomy,
                code,
                Optional.ofNullable(parent),
                Map.of("fr", fr, "ar", ar),
                Optional.empty(),
                Optional.empty());
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return HsdsJson.MAPPER.readValue(json.replace('\'', '"'), type);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
