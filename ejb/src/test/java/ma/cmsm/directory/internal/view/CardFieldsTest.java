package ma.cmsm.directory.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.internal.model.HsdsJson;
import org.junit.jupiter.api.Test;

class CardFieldsTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final Taxonomies TAXONOMIES =
            Taxonomies.holding(
                    List.of(term("free", "fee"), term("tiznit", "territory"), term("wo", "theme")));

    private static final String SERVICE =
            """
            {"id":"s","text_language":"ar","name":"علاج","description":"مساعدة. أكثر.",
             "translations":{"fr-MA":{"name":"Soins","description":"Aide.","alert":"Attention"}},
             "organization":{"name":"O","text_language":"en","contacts":[{"title":"x"}],
               "translations":{"fr":{"name":"L'O"}},"phones":[{"number":"05 28 00 00 00"}]},
             "service_at_locations":[{"location":{"id":"l","text_language":"fr",
               "schedules":[{"byday":"MO","opens_at":"08:00","closes_at":"18:00",
                 "interval":1,"closed":false}],
               "phones":[{"number":"15","extension":7,"description":"jour"}],
               "attributes":[{"taxonomy_term_id":"tiznit","taxonomy_term":{"name":"x"}}]}}],
             "attributes":[{"taxonomy_term_id":"free","value":"v"},{"taxonomy_term_id":"wo"}],
             "languages":[{"code":"xx","name":"Exotique"}],"assured_date":"2026-01-01",
             "cost_options":[{"amount":1.50}],"program":null,"minimum_age":18}""";

    private static Term term(String code, String taxonomy) {
        return new Term(
                code,
                taxonomy,
                code,
                Optional.empty(),
                Map.of("fr", code),
                Optional.empty(),
                Optional.empty());
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aCardOfWhatIsReadIsTheCardOfTheWhole() throws IOException {
        JsonNode whole = HsdsJson.MAPPER.readTree(SERVICE);
        for (String language : List.of("fr", "ar", "en")) {
            JsonNode read = CardFields.read(bytes(SERVICE), language);
            ServiceViews views = new ServiceViews(TAXONOMIES, MONDAY_NOON, language);
            assertEquals(views.facts(whole), views.facts(read), language);
        }
    }

    @Test
    void whatNoCardShowsIsLeftOut() throws IOException {
        JsonNode read = CardFields.read(bytes(SERVICE), "fr");

        assertEquals(List.of(), read.findValues("contacts"));
        assertEquals(List.of(), read.findValues("taxonomy_term"));
        assertEquals(List.of(), read.findValues("alert"));
        assertEquals(List.of(), read.findValues("cost_options"));
    }

    @Test
    void whatIsNotJsonIsRefused() {
        assertThrows(IOException.class, () -> CardFields.read(bytes("{\"name\":"), "fr"));
    }
}
