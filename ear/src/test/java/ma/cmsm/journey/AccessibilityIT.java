package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public page passes axe-core, wide and narrow. */
@ExtendWith({InBrowser.class, Demo.class})
class AccessibilityIT {

    private static final String NOT_FOUND = "nothing-here";
    private static final String FAULTS =
            "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                    + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                    + ".map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))";

    private static String axe;

    @BeforeAll
    static void readAxe() throws IOException {
        try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void noPublicPageKeepsAnybodyOut(String language, Browser browser, Product product) {
        List<String> pages = new ArrayList<>(PublicPages.of(product, language).all());
        pages.add("/" + language + "/" + NOT_FOUND);
        for (String page : pages) {
            for (int width : new int[] {360, 1280}) {
                assertEquals(
                        List.of(),
                        faults(browser, product.at(page).toString(), width),
                        page + " at " + width + " px");
            }
        }
    }

    /** The pages forbid every script; the browser is told to let this one in. */
    private static Object faults(Browser browser, String address, int width) {
        try (var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBypassCSP(true)
                                .setViewportSize(width, 800))) {
            var page = context.newPage();
            page.navigate(address);
            page.evaluate(axe);
            return page.evaluate(FAULTS);
        }
    }
}
