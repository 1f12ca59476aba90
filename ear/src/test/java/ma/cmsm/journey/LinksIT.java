package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address that the site gives out leads somewhere, and says the same of itself. */
@ExtendWith(Demo.class)
class LinksIT {

    private static final Pattern HREF = Pattern.compile("\\b(?:href|src)=\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "en"})
    void noInternalLinkIsDead(String language, Product product) {
        Set<String> links = new LinkedHashSet<>();
        for (String page : PublicPages.of(product, language).all()) {
            String html = Http.get(product.at(page)).body();
            for (String link : links(html)) {
                if (link.startsWith("#")) {
                    assertTrue(html.contains("id=\"" + link.substring(1) + "\""), page + link);
                } else if (isInternal(link)) {
                    links.add(product.at(page).resolve(link).toString());
                }
            }
        }
        assertTrue(links.size() > 20, "the site is linked: " + links);
        List<String> dead =
                links.stream()
                        .filter(link -> Http.get(product.at(link)).statusCode() != 200)
                        .toList();
        assertEquals(List.of(), dead);
    }

    @Test
    void whatIsNotThereIsSaidInTheLanguageOfTheAddress(Product product) {
        Set<String> titles = new LinkedHashSet<>();
        for (String language : PublicPages.LANGUAGES) {
            for (String path : PublicPages.missing(language)) {
                HttpResponse<String> answer = Http.get(product.at(path));
                assertEquals(404, answer.statusCode(), path);
                assertTrue(answer.body().contains(" lang=\"" + language + "\" dir="), path);
                titles.add(title(answer.body()));
            }
        }
        assertEquals(PublicPages.LANGUAGES.size(), titles.size(), titles::toString);
    }

    @Test
    void noAnswerTellsAboutOurInsidesOrKeepsASession(Product product) {
        for (String path : List.of("/", "/fr/", "/fr/services?q=x", "/fr/nothing", "/x.xhtml")) {
            HttpResponse<String> answer = Http.get(product.at(path));
            for (String header : List.of("Server", "X-Powered-By", "Set-Cookie")) {
                assertTrue(answer.headers().firstValue(header).isEmpty(), path + " " + header);
            }
            assertNotEquals(500, answer.statusCode(), path);
            assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent(), path);
            assertEquals(List.of("DENY"), answer.headers().allValues("X-Frame-Options"), path);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""),
                    path);
        }
    }

    @Test
    void suggestionsAreFewBytesAndAsSafeAsPages(Product product) {
        HttpResponse<String> answer = Http.get(product.at("/fr/suggestions?q=sant"));
        assertEquals(200, answer.statusCode());
        assertEquals(
                "application/json;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse("").toLowerCase());
        assertTrue(answer.body().contains("\"kind\":\"theme\""), answer.body());
        assertTrue(answer.body().getBytes(StandardCharsets.UTF_8).length < 1024, answer.body());
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
        for (String nothing : List.of("", "?q=", "?q=%22%3C%5C", "?q=" + "x".repeat(3000))) {
            assertEquals(
                    200, Http.get(product.at("/fr/suggestions" + nothing)).statusCode(), nothing);
        }
    }

    @Test
    void nothingSensitiveIsSuggestedOrKept(Product product) {
        HttpResponse<String> answer = Http.get(product.at("/fr/suggestions?q=violence"));
        assertTrue(!answer.body().contains("protection"), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    private static Set<String> links(String html) {
        Set<String> links = new LinkedHashSet<>();
        Matcher matcher = HREF.matcher(html);
        while (matcher.find()) {
            links.add(matcher.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    private static boolean isInternal(String link) {
        return !link.matches("[a-z]+:.*") && !link.startsWith("//");
    }

    private static String title(String html) {
        Matcher heading = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>").matcher(html);
        assertTrue(heading.find(), "a heading");
        return heading.group(1).strip();
    }
}
