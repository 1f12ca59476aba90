package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who has no mouse. */
@ExtendWith({InBrowser.class, Demo.class})
class KeyboardIT {

    /** More tabs than it may take from the start of the content to its first field. */
    private static final int FEW = 5;

    private static final String BOX = "input[type=search]";

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

    @ParameterizedTest
    @CsvSource({"fr, sant", "ar, صح"})
    void aSuggestionIsChosenWithTheKeyboardAlone(
            String language, String typed, Browser browser, Product product) {
        try (Visitor visitor = Visitor.withScripts(product, browser)) {
            visitor.open("/" + language + "/").page().locator(BOX).focus();
            visitor.page().keyboard().type(typed);
            Locator options = visitor.page().locator("[role=listbox] [role=option]");
            options.first().waitFor();
            assertEquals("true", box(visitor, "aria-expanded"));
            visitor.page().keyboard().press("ArrowUp");
            assertEquals(options.last().getAttribute("id"), box(visitor, "aria-activedescendant"));
            visitor.page().keyboard().press("ArrowDown");
            assertEquals("", box(visitor, "aria-activedescendant"));
            visitor.page().keyboard().press("ArrowDown");
            assertEquals("true", options.first().getAttribute("aria-selected"));
            String href = options.first().getAttribute("data-href");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL(address -> address.endsWith(href));
        }
    }

    @Test
    void escapeClosesTheSuggestionsAndKeepsTheWords(Browser browser, Product product) {
        try (Visitor visitor = Visitor.withScripts(product, browser)) {
            visitor.open("/fr/").page().locator(BOX).focus();
            visitor.page().keyboard().type("sant");
            visitor.page().locator("[role=option]").first().waitFor();
            visitor.page().keyboard().press("Escape");
            assertEquals("false", box(visitor, "aria-expanded"));
            assertEquals("sant", visitor.page().locator(BOX).inputValue());
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL(address -> address.endsWith("/fr/services?q=sant"));
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

    private static String box(Visitor visitor, String attribute) {
        return visitor.page().locator(BOX).getAttribute(attribute);
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
