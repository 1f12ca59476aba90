package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two change the same at the same time: who is second sees both, and what is typed stays. */
@ExtendWith({InBrowser.class, Demo.class})
class StaleSetupIT {

    @Test
    void whoChangesATermSecondSeesBothWeightsAndLosesNothing(Browser browser, Product product) {
        try (Worker first = Worker.signedIn(Setup.ADMINISTRATOR, product, browser);
                Worker second = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            Setup.add(first, "zamourtaque");
            Setup.open(first, "zamourtaque");
            Setup.open(second, "zamourtaque").fill("weight", "0.7").send("save");
            first.fill("weight", "0.3").send("save");
            assertTrue(first.says().contains("entre-temps"), first.says());
            assertTrue(first.says().contains("0,70"), first.says());
            assertEquals("0.3", first.field("weight").inputValue());
            first.send("save");
            assertEquals("0,30", Setup.open(second, "zamourtaque").field("weight").inputValue());
            Setup.act(second, "remove");
        }
    }

    @Test
    void whoChangesAGroupSecondSeesBothAndLosesNothing(Browser browser, Product product) {
        try (Worker first = Worker.signedIn(Setup.ADMINISTRATOR, product, browser);
                Worker second = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            first.open("/office/lexicon/groups/edit");
            first.fill("forms", "hôpital\nblamourette").send("save");
            openGroup(first, "blamourette");
            openGroup(second, "blamourette");
            second.fill("forms", "hôpital\nblamourette ^ 0,7").send("save");
            first.fill("forms", "hôpital\nblamourette ^ 0,3").send("save");
            assertTrue(first.says().contains("entre-temps"), first.says());
            assertTrue(first.says().contains("blamourette ^ 0,70"), first.says());
            assertEquals("hôpital\nblamourette ^ 0,3", first.field("forms").inputValue());
            first.send("save");
            openGroup(second, "blamourette");
            assertEquals("hôpital\nblamourette ^ 0,30", second.field("forms").inputValue());
            openGroup(first, "blamourette");
            Setup.act(second, "remove");
            first.fill("forms", "hôpital\nblamourette").send("save");
            assertTrue(first.says().contains("entre-temps"), first.says());
            assertEquals("hôpital\nblamourette", first.field("forms").inputValue());
        }
    }

    @Test
    void whoRenamesATermSecondSeesBothNamesAndLosesNothing(Browser browser, Product product) {
        try (Worker first = Worker.signedIn(Setup.ADMINISTRATOR, product, browser);
                Worker second = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            first.open("/office/vocabularies?q=sante");
            first.page().locator("#table a:has(bdi:text-is('Santé'))").click();
            first.page().waitForURL("**/office/vocabularies/term?**");
            second.open(first.path()).fill("fr", "Santé pour tous").send("save");
            first.fill("fr", "Santé et soins").send("save");
            assertTrue(first.says().contains("entre-temps"), first.says());
            assertTrue(first.says().contains("Santé pour tous"), first.says());
            assertEquals("Santé et soins", first.field("fr").inputValue());
            first.send("save");
            assertEquals("Santé et soins", first.field("fr").inputValue());
            first.fill("fr", "Santé").send("save");
            assertEquals(1, first.page().locator("main h1:text-is('Santé')").count());
        }
    }

    private static void openGroup(Worker editor, String word) {
        editor.open("/office/lexicon/groups?q=" + word);
        editor.page().locator("#table a").first().click();
        editor.page().waitForURL("**/office/lexicon/groups/edit?**");
    }
}
