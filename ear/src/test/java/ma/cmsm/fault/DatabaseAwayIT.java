package ma.cmsm.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import ma.cmsm.built.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database goes and comes back while people read. */
@ExtendWith(OnSpare.class)
class DatabaseAwayIT {

    private static final String RESULTS = "/fr/services?q=Tiznit";
    private static final Duration RECOVERY = Duration.ofMinutes(1);

    @Test
    void searchGoesOnAndTheRestSaysSoAndRecoversByItself(Spare spare) throws IOException {
        Product product = spare.product();
        String before = tally(Http.get(product.at(RESULTS)));
        String service = link(product, RESULTS, "/fr/services/");
        String organisation = link(product, service, "/fr/organisations/");
        assertEquals(200, Http.get(product.at(organisation)).statusCode());

        spare.stopDatabase();
        try {
            assertEquals(before, tally(Http.get(product.at(RESULTS))));
            assertEquals(200, Http.get(product.at(service)).statusCode());
            assertSaysSo(Http.get(product.at(organisation)));
        } finally {
            spare.startDatabase();
        }
        Wait.until(
                "the organisation is shown again",
                RECOVERY,
                () -> Http.get(product.at(organisation)).statusCode() == 200);
    }

    private static void assertSaysSo(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent(), "when to come back");
        assertTrue(answer.body().contains(" lang=\"fr\" dir="), answer.body());
        assertTrue(!tally(answer).isBlank(), "words");
    }

    /** The heading: how many were found, or what is wrong. */
    private static String tally(HttpResponse<String> answer) {
        Matcher heading = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>").matcher(answer.body());
        assertTrue(heading.find(), answer.body());
        return heading.group(1).strip();
    }

    private static String link(Product product, String page, String start) {
        String html = Http.get(product.at(page)).body();
        Matcher link = Pattern.compile("href=\"(" + start + "[0-9a-f-]{36})\"").matcher(html);
        assertTrue(link.find(), page);
        return link.group(1);
    }
}
