package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What editors do about words that people search for in vain. */
@ExtendWith(Demo.class)
class EditorsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANAGE = "/api/manage/v1/";
    private static final int LEAST_SHOWN = 5;
    private static final List<String> WORDS = List.of("zanzibarique", "quetzalien");

    @Test
    void whatTwoEditorsChangeAtOnceTheNextSearchKnows(Product product) throws IOException {
        String token = token(product);
        for (String word : WORDS) {
            assertFalse(finds(product, word), "nobody knows " + word + " yet");
            assertFalse(finds(product, word), "neither the second time");
        }
        WORDS.stream()
                .map(word -> CompletableFuture.supplyAsync(() -> put(product, token, word)))
                .toList()
                .forEach(put -> assertEquals(200, put.join().statusCode()));
        for (String word : WORDS) {
            assertTrue(finds(product, word), word);
        }
    }

    @Test
    void whatIsSearchedForInVainIsCountedAndNobodysNameIsKept(Product product) throws IOException {
        URI vain = product.at("/fr/services?q=zoulikhabenhaddou");
        for (int i = 0; i < LEAST_SHOWN; i++) {
            assertEquals(200, Http.get(vain).statusCode());
        }
        long before = leftOut(product);
        assertTrue(before >= LEAST_SHOWN, before + " shown");
        for (String page : List.of("", "&page=2", "&theme=sante")) {
            URI address = product.at("/fr/services?q=zoulikhabenhaddou" + page);
            assertEquals(200, Http.get(address).statusCode());
        }
        assertEquals(before + 1, leftOut(product));
        assertFalse(unanswered(product).toString().contains("zoulikha"));
    }

    private static HttpResponse<String> put(Product product, String token, String word) {
        String terms =
                "{\"terms\":[{\"facet\":\"theme\",\"code\":\"sante\",\"language\":\"fr\",\"text\":\""
                        + word
                        + "\"}]}";
        return Http.send(
                "PUT",
                product.at(MANAGE + "lexicon/terms"),
                terms,
                "Authorization",
                token,
                "Content-Type",
                "application/json");
    }

    private static boolean finds(Product product, String word) throws IOException {
        URI address = product.at("/api/hsds/services?per_page=1&search=" + word);
        return json(Http.get(address)).path("total_items").asLong() > 0;
    }

    private static long leftOut(Product product) throws IOException {
        for (JsonNode term : unanswered(product).path("contents")) {
            if (term.path("words").asText().equals("…")) {
                return term.path("unanswered").asLong();
            }
        }
        return 0;
    }

    private static JsonNode unanswered(Product product) throws IOException {
        URI address = product.at(MANAGE + "searches/unanswered");
        return json(Http.get(address, "Authorization", token(product)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer::body);
        return JSON.readTree(answer.body());
    }

    private static String token(Product product) throws IOException {
        return "Bearer " + Files.readString(product.home().resolve("operator.token")).strip();
    }
}
