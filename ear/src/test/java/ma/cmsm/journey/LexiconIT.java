package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.util.List;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who sets the content up teaches the search new words, and sees why it finds what it finds. */
@ExtendWith({InBrowser.class, Demo.class})
class LexiconIT {

    @Test
    void theNextSearchKnowsTheTermThatWasAddedAndForgetsItAgain(Browser browser, Product product) {
        String word = "brelorikade";
        assertFalse(Setup.finds(product, word));
        try (Worker editor = Worker.signedIn(Setup.ADMINISTRATOR, product, browser);
                Visitor visitor = Visitor.to(product, browser)) {
            editor.open(Setup.NEW_TERM).fill("text", word);
            editor.field("code").selectOption("sante.hopital");
            assertTrue(editor.send("save").says().contains(word), editor.says());
            visitor.open("/fr/services?q=" + word);
            assertTrue(visitor.page().locator("main h2 a").count() > 0);
            Setup.open(editor, word).fill("weight", "0,4").send("save");
            assertEquals("0,40", Setup.open(editor, word).field("weight").inputValue());
            Setup.act(editor, "remove");
            assertTrue(editor.says().contains("est enlevé"), editor.says());
            assertFalse(Setup.finds(product, word));
            assertEquals(List.of(), editor.faults());
        }
    }

    @Test
    void aTermIsFoundInAnyScript(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn("auditor", product, browser)) {
            Setup.open(editor, "مستوصف");
            assertTrue(editor.page().locator("main h1").innerText().contains("مستوصف"));
            assertEquals(0, editor.field("save").count());
        }
    }

    @Test
    void wordsOfEqualMeaningFindEachOthersTexts(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            editor.open("/office/lexicon/groups/edit").fill("forms", "hôpital").send("save");
            assertTrue(editor.says().contains("Un groupe a de 2"), editor.says());
            assertEquals("hôpital", editor.field("forms").inputValue());
            editor.fill("forms", "hôpital\nfroudalin ^ 0,9").send("save");
            assertTrue(Setup.finds(product, "froudalin"));
            editor.open("/office/lexicon/groups?q=froudalin");
            editor.page().locator("#table a").first().click();
            assertEquals("hôpital\nfroudalin ^ 0,90", editor.field("forms").inputValue());
            Setup.act(editor, "remove");
            assertFalse(Setup.finds(product, "froudalin"));
        }
    }

    @Test
    void anEmptyWordComesAndGoes(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            editor.open("/office/lexicon/stop-words").fill("word", "deux mots").send("add");
            assertTrue(editor.says().contains("pas un seul mot"), editor.says());
            assertEquals("deux mots", editor.field("word").inputValue());
            editor.fill("word", "glimourte").send("add");
            editor.open("/office/lexicon/stop-words?q=glimourte");
            editor.press(editor.page().locator(".chips button, .chips input[type=submit]"));
            assertTrue(editor.says().contains("n’est plus un mot vide"), editor.says());
        }
    }

    @Test
    void anEditorSeesWhyASearchFindsAService(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn("coordinator", product, browser)) {
            editor.open("/office/lexicon/why").page().fill("#q", "tbib");
            editor.press(editor.page().locator("main form.filters button"));
            assertTrue(editor.says().contains("Fraîcheur"), editor.says());
            assertTrue(editor.says().contains("tbib"), editor.says());
            String href = editor.page().locator(".hit a").nth(1).getAttribute("href");
            editor.page().fill("#service", product.at(href).toString());
            editor.press(editor.page().locator("main form.filters button"));
            assertEquals(1, editor.page().locator(".hit").count());
            assertTrue(editor.page().locator(".hit").innerText().startsWith("2."));
        }
    }

    @Test
    void nonsenseIsToldAtItsFieldAndStays(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            for (String text : List.of("", "…", "un deux trois quatre cinq six", "x".repeat(101))) {
                editor.open(Setup.NEW_TERM).fill("text", text).send("save");
                assertEquals("true", editor.field("text").getAttribute("aria-invalid"), text);
                assertEquals(text, editor.field("text").inputValue());
            }
            for (String weight : List.of("", "NaN", "0", "1.01", "1e-9", "beaucoup")) {
                editor.open(Setup.NEW_TERM).fill("text", "mot").fill("weight", weight).send("save");
                assertEquals("true", editor.field("weight").getAttribute("aria-invalid"), weight);
                assertEquals("mot", editor.field("text").inputValue());
            }
        }
    }
}
