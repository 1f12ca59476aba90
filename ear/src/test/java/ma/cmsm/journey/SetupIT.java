package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators set up: the words of the search, the names of themes, retention. */
@ExtendWith({InBrowser.class, Demo.class})
class SetupIT {

    private static final String ADMINISTRATOR = "administrator";
    private static final String NEW_TERM = "/office/lexicon/term";

    @Test
    void theNextSearchKnowsTheTermThatWasAddedAndForgetsItAgain(Browser browser, Product product) {
        String word = "brelorikade";
        assertFalse(finds(product, word));
        try (Worker editor = Worker.signedIn(ADMINISTRATOR, product, browser);
                Visitor visitor = Visitor.to(product, browser)) {
            editor.open(NEW_TERM).fill("text", word);
            editor.field("code").selectOption("sante.hopital");
            assertTrue(editor.send("save").says().contains(word), editor.says());
            visitor.open("/fr/services?q=" + word);
            assertTrue(visitor.page().locator("main h2 a").count() > 0);
            open(editor, word).fill("weight", "0,4").send("save");
            assertEquals("0.4", open(editor, word).field("weight").inputValue());
            act(editor, "remove");
            assertTrue(editor.says().contains("est enlevé"), editor.says());
            assertFalse(finds(product, word));
            assertEquals(List.of(), editor.faults());
        }
    }

    @Test
    void aTermIsFoundInAnyScript(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn("auditor", product, browser)) {
            open(editor, "مستوصف");
            assertTrue(editor.page().locator("main h1").innerText().contains("مستوصف"));
            assertEquals(0, editor.field("save").count());
        }
    }

    @Test
    void whoChangesATermSecondSeesBothWeightsAndLosesNothing(Browser browser, Product product) {
        try (Worker first = Worker.signedIn(ADMINISTRATOR, product, browser);
                Worker second = Worker.signedIn(ADMINISTRATOR, product, browser)) {
            add(first, "zamourtaque");
            open(first, "zamourtaque");
            open(second, "zamourtaque").fill("weight", "0.7").send("save");
            first.fill("weight", "0.3").send("save");
            assertTrue(first.says().contains("entre-temps"), first.says());
            assertTrue(first.says().contains("0.7"), first.says());
            assertEquals("0.3", first.field("weight").inputValue());
            first.send("save");
            assertEquals("0.3", open(second, "zamourtaque").field("weight").inputValue());
            act(second, "remove");
        }
    }

    @Test
    void wordsOfEqualMeaningFindEachOthersTexts(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(ADMINISTRATOR, product, browser)) {
            editor.open("/office/lexicon/groups/edit").fill("forms", "hôpital").send("save");
            assertTrue(editor.says().contains("Un groupe a de 2"), editor.says());
            assertEquals("hôpital", editor.field("forms").inputValue());
            editor.fill("forms", "hôpital\nfroudalin ^ 0,9").send("save");
            assertTrue(finds(product, "froudalin"));
            editor.open("/office/lexicon/groups?q=froudalin");
            editor.page().locator("#table a").first().click();
            assertEquals("hôpital\nfroudalin ^ 0,90", editor.field("forms").inputValue());
            act(editor, "remove");
            assertFalse(finds(product, "froudalin"));
        }
    }

    @Test
    void anEmptyWordComesAndGoes(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(ADMINISTRATOR, product, browser)) {
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
    void aThemeHasItsNewNameOnThePublicPage(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(ADMINISTRATOR, product, browser)) {
            editor.open("/office/vocabularies?q=sante");
            editor.page().locator("#table a:has(bdi:text-is('Santé'))").click();
            String old = editor.field("ar").inputValue();
            editor.fill("fr", "").send("save");
            assertTrue(editor.says().contains("Remplissez ce champ"), editor.says());
            editor.fill("fr", "Santé et soins").fill("ar", "الصحة والعلاج").send("save");
            assertTrue(page(product, "/fr/").contains("Santé et soins"));
            assertTrue(page(product, "/ar/").contains("الصحة والعلاج"));
            editor.fill("fr", "Santé").fill("ar", old).send("save");
            assertFalse(page(product, "/fr/").contains("Santé et soins"));
        }
    }

    @Test
    void aSubThemeIsAddedRetiredAndOfferedAgain(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(ADMINISTRATOR, product, browser)) {
            editor.open("/office/vocabularies/add").field("theme").selectOption("sante");
            editor.fill("fr", "Lunettes").fill("part", "Lunettes !").send("add");
            assertTrue(editor.says().contains("petites lettres"), editor.says());
            assertEquals("Lunettes", editor.field("fr").inputValue());
            editor.fill("part", "lunettes").send("add");
            assertTrue(editor.path().startsWith("/office/vocabularies/term?id="), editor.path());
            act(editor, "retire");
            assertTrue(editor.says().contains("n’est plus proposé"), editor.says());
            editor.press(editor.page().locator("[id='acts:restore']"));
            assertTrue(editor.says().contains("proposé de nouveau"), editor.says());
            act(editor, "retire");
        }
    }

    @Test
    void howLongThingsAreKeptIsDecidedByTwo(Browser browser, Product product) {
        try (Worker coordinator = Worker.signedIn("coordinator", product, browser);
                Worker administrator = Worker.signedIn(ADMINISTRATOR, product, browser)) {
            String rule = "/office/retention/decide?rule=search-log";
            administrator.open(rule);
            assertEquals(0, administrator.field("approve").count());
            decide(coordinator, administrator, rule, "60");
            assertTrue(administrator.says().contains("60 jours"), administrator.says());
            decide(coordinator, administrator, rule, "90");
        }
    }

    private static void decide(Worker coordinator, Worker administrator, String rule, String days) {
        coordinator.open(rule).fill("days", "beaucoup").send("approve");
        assertTrue(coordinator.says().contains("de 0 à 365"), coordinator.says());
        coordinator.fill("days", days).send("approve");
        assertTrue(coordinator.says().contains("C’est approuvé"), coordinator.says());
        coordinator.open(rule);
        assertEquals(0, coordinator.page().locator("[id='acts:apply']").count());
        administrator.open("/office");
        assertTrue(administrator.says().contains("attend que vous l’appliquiez"));
        administrator.open(rule);
        assertTrue(administrator.says().contains("Chafik Démo"), administrator.says());
        administrator.press(administrator.page().locator("[id='acts:apply']"));
        assertTrue(administrator.says().contains("C’est en vigueur"), administrator.says());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/office/lexicon?q=%00%01%E2%80%AE&facet=%3Cscript%3E&code=nobody&language=x",
                "/office/lexicon?q=%FF%C3&lang=%FF",
                "/office/lexicon?facet=theme&code=%F0%9F%92%A9&language=none",
                "/office/lexicon/groups?q=%25%27%22%5C",
                "/office/lexicon/stop-words?q=%27&page=-1",
                "/office/lexicon/stop-words?page=99999999999",
                "/office/lexicon/term?text=%00%07&code=%3Cb%3E&language=%27",
                "/office/lexicon/why?q=%2B%2B%20AND%20%2F.*%2F%20%00&service=%27&page=0",
                "/office/lexicon/why?q=agadir&page=1000000000",
                "/office/vocabularies?of=nobody&q=%5B%28%5C"
            })
    void whateverAnAddressAsksForThereIsAPage(String address, Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(ADMINISTRATOR, product, browser)) {
            editor.open(address);
        }
    }

    @Test
    void anAddressThatCannotBeDecodedHasAPage(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(ADMINISTRATOR, product, browser)) {
            String address = product.at("/office/lexicon") + "?q=%zz&facet=%";
            assertEquals(200, editor.page().navigate(address).status());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/office/lexicon/term?facet=nobody&text=x",
                "/office/lexicon/groups/edit?id=nobody",
                "/office/lexicon/groups/edit?id=00000000-0000-4000-8000-000000000000",
                "/office/vocabularies/term?id=%27%20or%201=1",
                "/office/vocabularies/term",
                "/office/retention/decide?rule=everything"
            })
    void whatIsNotThereIsNotFound(String address, Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(ADMINISTRATOR, product, browser)) {
            assertEquals(404, editor.visit(address).status());
        }
    }

    @Test
    void nonsenseIsToldAtItsFieldAndStays(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(ADMINISTRATOR, product, browser)) {
            for (String text : List.of("", "…", "un deux trois quatre cinq six", "x".repeat(101))) {
                editor.open(NEW_TERM).fill("text", text).send("save");
                assertEquals("true", editor.field("text").getAttribute("aria-invalid"), text);
                assertEquals(text, editor.field("text").inputValue());
            }
            for (String weight : List.of("", "NaN", "0", "1.01", "1e-9", "beaucoup")) {
                editor.open(NEW_TERM).fill("text", "mot").fill("weight", weight).send("save");
                assertEquals("true", editor.field("weight").getAttribute("aria-invalid"), weight);
                assertEquals("mot", editor.field("text").inputValue());
            }
        }
    }

    private static void add(Worker editor, String word) {
        editor.open(NEW_TERM).fill("text", word);
        editor.field("code").selectOption("sante.hopital");
        editor.send("save");
    }

    /** By the list, as somebody does. */
    private static Worker open(Worker editor, String word) {
        editor.open("/office/lexicon?q=" + encoded(word));
        editor.page().locator("#table a").first().click();
        editor.page().waitForURL("**/office/lexicon/term?**");
        return editor;
    }

    private static void act(Worker editor, String name) {
        Locator button = editor.page().locator("[id='acts:%s']".formatted(name));
        editor.page().locator("details:has([id='acts:%s']) > summary".formatted(name)).click();
        editor.press(button);
    }

    /** Not by a browser: that one shows a page for a minute without asking again. */
    private static boolean finds(Product product, String words) {
        String found = page(product, "/api/hsds/services?per_page=1&search=" + encoded(words));
        return !found.contains("\"total_items\":0,");
    }

    private static String page(Product product, String path) {
        return Http.get(product.at(path)).body();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
