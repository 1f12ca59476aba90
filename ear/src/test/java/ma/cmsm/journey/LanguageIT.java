package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site in three languages, one of them written from right to left. */
@ExtendWith({InBrowser.class, Demo.class})
class LanguageIT {

    @ParameterizedTest
    @CsvSource({"ar, /ar/", "'en-GB,fr;q=0.5', /en/", "'de,es', /fr/", "'', /fr/"})
    void theFirstPageIsInTheLanguageOfTheBrowser(String asked, String home, Product product) {
        var answer = Http.get(product.at("/"), "Accept-Language", asked);
        assertEquals(302, answer.statusCode());
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(location.endsWith(home), location);
    }

    @Test
    void theLanguageSwitchKeepsThePage(Browser browser, Product product) {
        for (String page : PublicPages.of(product, "fr").all()) {
            try (Visitor visitor = Visitor.to(product, browser)) {
                visitor.open(page);
                for (String other : new String[] {"ar", "en", "fr"}) {
                    visitor.follow(visitor.page().locator("a[hreflang=" + other + "]").first());
                    assertEquals(page.replaceFirst("^/fr/", "/" + other + "/"), visitor.path());
                    assertEquals(other, html(visitor).getAttribute("lang"));
                }
            }
        }
    }

    @Test
    void arabicReadsFromRightToLeft(Browser browser, Product product) {
        for (String page : PublicPages.of(product, "ar").all()) {
            try (Visitor visitor = Visitor.to(product, browser)) {
                visitor.open(page);
                assertEquals("rtl", html(visitor).getAttribute("dir"));
                assertTrue(
                        startOfTitle(visitor) > visitor.page().viewportSize().width / 2,
                        page + " begins at the right");
            }
        }
    }

    @Test
    void frenchReadsFromLeftToRight(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open(PublicPages.of(product, "fr").service());
            assertEquals("ltr", html(visitor).getAttribute("dir"));
            assertTrue(startOfTitle(visitor) < visitor.page().viewportSize().width / 2);
        }
    }

    private static Locator html(Visitor visitor) {
        return visitor.page().locator("html");
    }

    /** Where the first letter of the heading stands, in pixels from the left. */
    private static double startOfTitle(Visitor visitor) {
        Object left =
                visitor.page()
                        .locator("h1")
                        .evaluate(
                                "h => { const r = document.createRange();"
                                        + " const t = document.createTreeWalker(h, 4);"
                                        + " let n; while ((n = t.nextNode()) && !n.data.trim()) {}"
                                        + " const i = n.data.search(/\\S/);"
                                        + " r.setStart(n, i); r.setEnd(n, i + 1);"
                                        + " return r.getBoundingClientRect().left; }");
        return ((Number) left).doubleValue();
    }
}
