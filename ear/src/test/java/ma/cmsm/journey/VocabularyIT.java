package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The names of themes are changed in the office, and are new for the public at once. */
@ExtendWith({InBrowser.class, Demo.class})
class VocabularyIT {

    @Test
    void aThemeHasItsNewNameOnThePublicPage(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            editor.open("/office/vocabularies?q=sante");
            editor.page().locator("#table a:has(bdi:text-is('Santé'))").click();
            String old = editor.field("ar").inputValue();
            editor.fill("fr", "").send("save");
            assertTrue(editor.says().contains("Remplissez ce champ"), editor.says());
            editor.fill("fr", "Santé et soins").fill("ar", "الصحة والعلاج").send("save");
            assertTrue(Setup.page(product, "/fr/").contains("Santé et soins"));
            assertTrue(Setup.page(product, "/ar/").contains("الصحة والعلاج"));
            editor.fill("fr", "Santé").fill("ar", old).send("save");
            assertFalse(Setup.page(product, "/fr/").contains("Santé et soins"));
        }
    }

    @Test
    void aSubThemeIsAddedRetiredAndOfferedAgain(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            editor.open("/office/vocabularies/add").field("theme").selectOption("sante");
            editor.fill("fr", "Lunettes").fill("part", "Lunettes !").send("add");
            assertTrue(editor.says().contains("petites lettres"), editor.says());
            assertEquals("Lunettes", editor.field("fr").inputValue());
            editor.fill("part", "lunettes").send("add");
            assertTrue(editor.path().startsWith("/office/vocabularies/term?id="), editor.path());
            Setup.act(editor, "retire");
            assertTrue(editor.says().contains("n’est plus proposé"), editor.says());
            editor.press(editor.page().locator("[id='acts:restore']"));
            assertTrue(editor.says().contains("proposé de nouveau"), editor.says());
            Setup.act(editor, "retire");
        }
    }
}
