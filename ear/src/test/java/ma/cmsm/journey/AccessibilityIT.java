package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public page passes axe-core, wide and narrow. */
@ExtendWith({InBrowser.class, Demo.class})
class AccessibilityIT {

    private static final String NOT_FOUND = "nothing-here";

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

    private static Object faults(Browser browser, String address, int width) {
        try (var context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800))) {
            var page = context.newPage();
            page.navigate(address);
            return Axe.faults(page);
        }
    }
}
