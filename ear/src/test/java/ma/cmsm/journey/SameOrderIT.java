package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People and machines are answered by the same search: the same services in the same order. */
@ExtendWith(Demo.class)
class SameOrderIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CARD =
            Pattern.compile("<h2><a[^>]* href=\"/[a-z]{2}/services/([0-9a-f-]{36})\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "médecin",
                "medcin gratuit",
                "tbib agadir",
                "sbitar",
                "المستشفى",
                "طبيب نفسي",
                "carte de séjour",
                "بطاقة الاقامة",
                "residence permit",
                "demande d'asile",
                "women violence",
                "hospital المستشفى Tiznit",
                "khdma",
                "OIM retour volontaire",
                "enfant",
                "cours de français",
                "xqzt"
            })
    void wordsFindTheSame(String words, Product product) throws IOException {
        for (String language : List.of("fr", "ar", "en")) {
            for (int page = 1; page <= 2; page++) {
                assertSame(product, language, words, "&page=" + page, "&page=" + page);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "theme=sante",
        "theme=sante&theme=enfance",
        "place=09.001.01.01",
        "place=09.273.05.19&place=04.421",
        "theme=sante&place=09.001.01.01",
        "audience=woman",
        "theme=protection&audience=woman&audience=child"
    })
    void filtersFindTheSame(String filters, Product product) throws IOException {
        String terms = terms(product, filters);
        for (String language : List.of("fr", "ar", "en")) {
            assertSame(product, language, "", "&" + filters, terms);
            assertSame(product, language, "aide", "&" + filters, terms);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=30.42,-9.60&radius=10",
                "near=09.001.01.01&radius=50",
                "open=TODAYT10:00",
                "welcome=open",
                "near=30.42,-9.60&open=TODAYT10:00"
            })
    void placesAndTimesFindTheSame(String occasion, Product product) throws IOException {
        for (String words : List.of("", "santé", "مساعدة")) {
            String asked = "&" + occasion.replace("TODAY", LocalDate.now().toString());
            assertSame(product, "fr", words, asked, asked);
        }
    }

    @Test
    void anExplanationIsInTheSameOrderAndItsProductsFall(Product product) throws IOException {
        String token = Files.readString(product.home().resolve("operator.token")).strip();
        String question = encoded("médecin agadir") + "&lang=fr";
        JsonNode explained =
                json(
                        Http.get(
                                product.at("/api/manage/v1/searches/explain?search=" + question),
                                "Authorization",
                                "Bearer " + token));
        assertEquals(
                ids(json(Http.get(product.at("/api/hsds/services?search=" + question)))),
                ids(explained));
        double last = Double.MAX_VALUE;
        for (JsonNode hit : explained.path("contents")) {
            assertTrue(hit.path("score").asDouble() <= last, hit::toString);
            assertFalse(hit.path("name").asText().isEmpty());
            last = hit.path("score").asDouble();
        }
        assertEquals("médecin", explained.at("/heard/0/words").asText());
    }

    private static void assertSame(
            Product product, String language, String words, String people, String machines)
            throws IOException {
        String page =
                Http.get(product.at("/" + language + "/services?q=" + encoded(words) + people))
                        .body();
        List<String> shown = CARD.matcher(page).results().map(found -> found.group(1)).toList();
        JsonNode list =
                json(
                        Http.get(
                                product.at(
                                        "/api/hsds/services?search="
                                                + encoded(words)
                                                + "&lang="
                                                + language
                                                + machines)));
        boolean behindTheLast = list.path("empty").asBoolean();
        if (!behindTheLast || shown.isEmpty()) {
            assertEquals(ids(list), shown, () -> language + " " + words + people);
        }
    }

    /** The same filters as the API takes them: by the ids of the terms. */
    private static String terms(Product product, String filters) throws IOException {
        Map<String, String> ids = new TreeMap<>();
        for (JsonNode item :
                json(Http.get(product.at("/api/hsds/services?per_page=100"))).path("contents")) {
            String service = "/api/hsds/services/" + item.path("id").asText();
            json(Http.get(product.at(service)))
                    .findValues("taxonomy_term")
                    .forEach(term -> addWithParents(term, ids));
        }
        StringBuilder terms = new StringBuilder();
        for (String filter : filters.split("&")) {
            String id = ids.get(filter.split("=")[1]);
            assertTrue(id != null, () -> filter + " is carried by a service: " + ids.keySet());
            terms.append("&taxonomy_term_id=").append(id);
        }
        return terms.toString();
    }

    private static void addWithParents(JsonNode term, Map<String, String> ids) {
        ids.put(term.path("code").asText(), term.path("id").asText());
        String code = term.path("code").asText();
        if (term.has("parent_id") && code.contains(".")) {
            ids.putIfAbsent(
                    code.substring(0, code.lastIndexOf('.')), term.path("parent_id").asText());
        }
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("contents").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer::body);
        return JSON.readTree(answer.body());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
