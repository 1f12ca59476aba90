package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not there or too long is said in words, and fills nobody's log. */
@ExtendWith({InBrowser.class, Demo.class})
class RefusedPagesIT {

    private static final String POST = "POST";
    private static final String FORM = "a".repeat(2_100_000);
    private static final String[] AR = {
        "Content-Type", "application/x-www-form-urlencoded", "Accept-Language", "ar"
    };

    @ParameterizedTest
    @CsvSource({
        "/login, أطول من اللازم",
        "/office/account, أطول من اللازم",
        "/join?token=x, أطول من اللازم",
        "/fr/reports, C’est trop long"
    })
    void aFormThatIsTooLongIsRefusedWithWords(String page, String words, Product product)
            throws IOException {
        String before = log(product);
        for (HttpResponse<String> answer :
                List.of(post(product, page), Http.sendInPieces(POST, product.at(page), FORM, AR))) {
            assertEquals(413, answer.statusCode());
            assertTrue(answer.body().contains(words), answer.body());
        }
        assertFalse(log(product).substring(before.length()).contains("\tat "), "no frames");
    }

    @ParameterizedTest
    @CsvSource({"/api/hsds/services", "/api/manage/v1/first-accounts", "/api/nothing"})
    void aFormForTheApiIsAProblemAndNoFaultOfOurs(String address, Product product)
            throws IOException {
        String before = log(product);
        HttpResponse<String> answer = post(product, address);
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.body());
        assertTrue(answer.body().contains("\"type\":\"/api/problems/"), answer.body());
        assertFalse(log(product).substring(before.length()).contains("\tat "), "no frames");
    }

    @Test
    void whatIsNotThereLeavesNoFramesInTheLog(Browser browser, Product product) throws IOException {
        try (Worker editor = Worker.signedIn("editor", product, browser)) {
            String before = log(product);
            for (String address :
                    List.of(
                            "/office/services/record?kind=service&id=x",
                            "/office/services/edit?kind=organization&id=x",
                            "/office/reports/answer?id=x")) {
                assertEquals(404, editor.visit(address).status(), address);
                assertTrue(editor.page().locator("h1").innerText().contains("pas trouvé"), address);
            }
            assertFalse(log(product).substring(before.length()).contains("\tat "), "no frames");
        }
    }

    private static HttpResponse<String> post(Product product, String address) {
        return Http.send(POST, product.at(address), FORM, AR);
    }

    private static String log(Product product) throws IOException {
        return Files.readString(product.home().resolve("log/server.log"));
    }
}
