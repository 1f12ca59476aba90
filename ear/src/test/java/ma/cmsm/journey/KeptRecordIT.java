package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import java.util.List;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that was typed into the form of a record is lost, in whichever language. */
@ExtendWith({InBrowser.class, Demo.class})
class KeptRecordIT {

    @Test
    void theTextsOfARecordInEachLanguageAreThereAfterSigningInAgain(
            Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("editor", product, browser)) {
            for (String kind : List.of("service", "organization")) {
                worker.open(editor(kind, worker));
                typeTexts(worker);
                worker.context().clearCookies(new ClearCookiesOptions().setName(Worker.SESSION));
                worker.send("save");
                assertTrue(worker.says().contains("ce que vous avez écrit"), worker.says());
                worker.signIn("editor");
                assertTrue(worker.says().contains("est encore là"), worker.says());
                assertTextsAreThere(worker);
            }
        }
    }

    @Test
    void theTextsOfARecordComeBackWhateverTheViewStateAndTheLanguageOfTheOffice(
            Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("editor", product, browser)) {
            for (String kind : List.of("service", "organization")) {
                String editor = editor(kind, worker);
                for (String language : List.of("ar", "en", "fr")) {
                    worker.open("/office").speak(language).open(editor);
                    typeTexts(worker);
                    worker.forgeViewState("1:2");
                    assertTextsAreThere(worker.send("save"));
                }
            }
        }
    }

    @Test
    void theListsAndChoicesOfARecordComeBackToo(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("editor", product, browser)) {
            worker.open(editor("service", worker) + "&part=contact");
            Locator number = worker.page().getByLabel("Numéro").last();
            Locator type = worker.page().locator("main select").last();
            String chosen = type.locator("option").last().getAttribute("value");
            worker.page().evaluate("document.querySelectorAll('details').forEach(d=>d.open=true)");
            number.fill("+212 5 28 00 00 00");
            type.selectOption(chosen);
            worker.forgeViewState("1:2");
            worker.send("save");
            assertEquals("+212 5 28 00 00 00", number.inputValue());
            assertEquals(chosen, type.inputValue());
        }
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotWrittenOver(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("editor", product, browser);
                Worker other = Worker.signedIn("coordinator", product, browser)) {
            String editor = editor("service", worker);
            worker.open(editor);
            typeTexts(worker);
            other.open(editor);
            texts(other).get(0).fill("Écrit par une autre");
            other.send("save");
            worker.forgeViewState("1:2");
            worker.send("save");
            assertTextsAreThere(worker);
            worker.send("save");
            assertTrue(worker.says().contains("Écrit par une autre"), worker.says());
            assertTextsAreThere(worker);
        }
    }

    /** Address of the form of a record of one's own. */
    private static String editor(String kind, Worker worker) {
        worker.open("/office/services?kind=" + kind);
        String record =
                worker.links().stream()
                        .filter(link -> link.startsWith("/office/services/record?"))
                        .findFirst()
                        .orElseThrow();
        return record.replace("/record?", "/edit?");
    }

    /** Into every field of the first page of a form, each another. */
    private static void typeTexts(Worker worker) {
        for (Locator text : texts(worker)) {
            text.fill("Écrit en " + text.getAttribute("lang") + " " + text.getAttribute("id"));
        }
    }

    private static void assertTextsAreThere(Worker worker) {
        List<Locator> texts = texts(worker);
        assertTrue(texts.size() >= 6, worker.says());
        for (Locator text : texts) {
            assertEquals(
                    "Écrit en " + text.getAttribute("lang") + " " + text.getAttribute("id"),
                    text.inputValue());
        }
    }

    private static List<Locator> texts(Worker worker) {
        return worker.page().locator("main form.form textarea[lang]").all();
    }
}
