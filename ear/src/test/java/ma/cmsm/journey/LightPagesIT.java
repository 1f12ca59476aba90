package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.util.List;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public pages are light, fit a small telephone and leave nothing on it. */
@ExtendWith({InBrowser.class, Demo.class})
class LightPagesIT {

    /** What a first visit may cost over the wire, all in. */
    private static final long MOST_BYTES = 30_000;

    /** Anything but the one script of the search box, which pages do without. */
    private static final String FOREIGN_SCRIPT = "script:not([src^='/assets/suggest-']:empty)";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "en"})
    void aFirstVisitFitsInThirtyKilobytes(String language, Browser browser, Product product) {
        for (String page : PublicPages.of(product, language).all()) {
            try (Visitor visitor = Visitor.to(product, browser)) {
                long bytes = visitor.open(page).bytesReceived();
                assertTrue(bytes > 0 && bytes <= MOST_BYTES, page + ": " + bytes + " bytes");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, 360", "ar, 360", "en, 360", "fr, 320", "ar, 320"})
    void noPageScrollsSidewaysOnASmallTelephone(
            String language, int width, Browser browser, Product product) {
        try (Visitor visitor = Visitor.ofWidth(width, product, browser)) {
            for (String page : PublicPages.of(product, language).all()) {
                assertEquals(0, visitor.open(page).overflow(), page);
            }
            for (String page : PublicPages.missing(language)) {
                assertEquals(404, visitor.visit(page).status(), page);
                assertEquals(0, visitor.overflow(), page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "en"})
    void noPageSetsACookieOrRunsAScriptThatIsNotOurs(
            String language, Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            for (String page : PublicPages.of(product, language).all()) {
                visitor.open(page);
                assertEquals(0, visitor.page().locator(FOREIGN_SCRIPT).count(), page);
            }
            assertEquals(List.of(), visitor.context().cookies());
        }
    }
}
