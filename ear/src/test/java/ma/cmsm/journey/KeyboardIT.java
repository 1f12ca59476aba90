package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who has no mouse. */
@ExtendWith({InBrowser.class, Demo.class})
class KeyboardIT {

    /** More tabs than it may take from the start of the content to its first field. */
    private static final int FEW = 5;

    @Test
    void theFirstTabSkipsToTheContent(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/fr/");
            Keyboard keys = visitor.page().keyboard();
            keys.press("Tab");
            assertEquals("#main", focused(visitor).getAttribute("href"));
            assertTrue(focused(visitor).boundingBox().y >= 0, "the skip link is seen");
            keys.press("Enter");
            visitor.page().waitForURL(address -> address.endsWith("/fr/#main"));
            keys.press("Tab");
            assertEquals(1, visitor.page().locator("main :focus").count());
        }
    }

    @Test
    void aSearchNeedsNothingButTheKeyboard(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/fr/");
            Keyboard keys = visitor.page().keyboard();
            keys.press("Tab");
            keys.press("Enter");
            tabTo(visitor, "input[name=q]");
            keys.type("Tiznit");
            keys.press("Enter");
            visitor.page().waitForURL(address -> address.endsWith("/fr/services?q=Tiznit"));
            assertTrue(visitor.cards().count() > 0);
        }
    }

    @Test
    void whatHasTheFocusIsMarked(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/fr/").page().keyboard().press("Tab");
            Object mark =
                    focused(visitor)
                            .evaluate(
                                    "e => { const s = getComputedStyle(e);"
                                            + " return s.outlineStyle + s.boxShadow; }");
            assertTrue(!"nonenone".equals(mark), "a visible mark of the focus");
        }
    }

    private static void tabTo(Visitor visitor, String field) {
        for (int tabs = 0; tabs < FEW; tabs++) {
            visitor.page().keyboard().press("Tab");
            if (visitor.page().locator(field + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("Not reached in " + FEW + " tabs: " + field);
    }

    private static Locator focused(Visitor visitor) {
        return visitor.page().locator(":focus");
    }
}
