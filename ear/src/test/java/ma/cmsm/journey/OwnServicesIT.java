package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import ma.cmsm.built.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An editor writes, looks, publishes; a visitor finds, reports an error, reads the answer. */
@ExtendWith({InBrowser.class, Demo.class})
class OwnServicesIT {

    /** Less than the five seconds after which the index looks by itself: publishing wakes it. */
    private static final Duration SOON = Duration.ofSeconds(4);

    @Test
    void whatAnEditorPublishesIsFoundReportedAndAnswered(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn("editor", product, browser);
                Visitor visitor = Visitor.to(product, browser)) {
            String id = write(editor, "Couturothèque solidaire");
            preview(editor, id, "Couturothèque solidaire");
            assertEquals(404, visitor.visit("/fr/services/" + id).status());
            publish(editor, id);
            Wait.until("the search finds it", SOON, () -> finds(product, "couturotheque", id));
            String code = visitor.report(id, "Le numéro a changé");
            answer(editor, "Couturothèque solidaire", "Merci, c’est corrigé.");
            visitor.lookUp(code);
            assertTrue(visitor.page().locator("main").innerText().contains("c’est corrigé"));
            withdraw(editor, id);
            Wait.until("it is gone", SOON, () -> !finds(product, "couturotheque", id));
            assertEquals(List.of(), editor.faults());
        }
    }

    @Test
    void whoPublishesSeesTheNewPageAtOnceThoughOthersMayKeepTheOldOneForAMinute(
            Browser browser, Product product) {
        try (Worker editor = Worker.signedIn("editor", product, browser)) {
            String id = write(editor, "Prêt de livres");
            publish(editor, id);
            Wait.until("it is found", SOON, () -> shows(product, id, "Prêt de livres"));
            editor.open("/fr/services/" + id);
            editor.open("/office/services/edit?kind=service&id=" + id);
            text(editor.page(), "Nom", "fr").fill("Prêt de bandes dessinées");
            editor.send("see");
            publish(editor, id);
            Wait.until("it is new", SOON, () -> shows(product, id, "Prêt de bandes dessinées"));
            editor.open("/fr/services/" + id);
            assertEquals("Prêt de bandes dessinées", editor.page().locator("h1").innerText());
            withdraw(editor, id);
        }
    }

    @Test
    void anOrganizationThatTheDirectoryDoesNotKnowGetsItsRecordFromItsOwnPeople(
            Browser browser, Product product) {
        try (Worker coordinator = Worker.signedIn("coordinator", product, browser, 360)) {
            coordinator.open("/office/services");
            assertTrue(coordinator.says().contains("pas encore de fiche"), coordinator.says());
            assertEquals(0, coordinator.field("create").count());
            coordinator.page().locator("main .note a").click();
            coordinator.page().waitForURL("**/office/services?kind=organization");
            assertEquals(List.of(), Axe.faults(coordinator.page()));
            coordinator.send("create");
            String id = coordinator.path().replaceFirst(".*id=([0-9a-f-]{36}).*", "$1");
            text(coordinator.page(), "Nom", "fr").fill("Comité d’essai");
            text(coordinator.page(), "Nom", "ar").fill("لجنة للتجربة");
            coordinator.send("see");
            coordinator.send("publish");
            assertTrue(coordinator.says().contains("C’est publié"), coordinator.says());
            assertEquals(
                    "لجنة للتجربة",
                    coordinator.open("/ar/organisations/" + id).page().locator("h1").innerText());
            coordinator.open("/office/services?kind=organization");
            assertEquals(0, coordinator.field("create").count());
            coordinator.open("/office/services");
            assertEquals(1, coordinator.field("create").count());
        }
    }

    @Test
    void whoSavesSecondFindsTheTextStillThereAndBothVersions(Browser browser, Product product) {
        try (Worker first = Worker.signedIn("editor", product, browser);
                Worker second = Worker.signedIn("coordinator", product, browser)) {
            String id = write(first, "Prêt de poussettes");
            String address = "/office/services/edit?kind=service&id=" + id;
            first.open(address);
            second.open(address);
            text(first.page(), "Nom", "fr").fill("Prêt de vélos");
            first.send("save");
            text(second.page(), "Nom", "fr").fill("Prêt de brouettes");
            text(second.page(), "Avis important", "fr").fill("Sur rendez-vous");
            second.send("save");
            assertEquals("Prêt de brouettes", text(second.page(), "Nom", "fr").inputValue());
            assertTrue(second.says().contains("Prêt de vélos"), second.says());
            second.send("save");
            first.open(address);
            assertEquals("Prêt de brouettes", text(first.page(), "Nom", "fr").inputValue());
            assertEquals(
                    "Sur rendez-vous", text(first.page(), "Avis important", "fr").inputValue());
            discard(first, id);
        }
    }

    @Test
    void whatIsWrongIsKeptAndSaidAtItsField(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn("editor", product, browser)) {
            String id = write(editor, "Aide aux devoirs");
            editor.open("/office/services/edit?kind=service&id=" + id + "&part=contact");
            Locator number = editor.page().getByLabel("Numéro").first();
            number.fill("abc");
            editor.send("see");
            assertTrue(editor.says().contains("À corriger avant de publier"), editor.says());
            assertEquals(0, editor.field("publish").count());
            editor.open("/office/services/edit?kind=service&id=" + id + "&part=contact");
            number = editor.page().getByLabel("Numéro").first();
            assertEquals("abc", number.inputValue());
            assertEquals("true", number.getAttribute("aria-invalid"));
            discard(editor, id);
        }
    }

    @Test
    void whoLoadsThePageOfASentReportAgainSendsNothing(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn("editor", product, browser);
                Visitor visitor = Visitor.to(product, browser)) {
            String service = published(editor);
            String code = visitor.report(service, "Le guichet est au rez-de-chaussée");
            List<String> again = new ArrayList<>();
            visitor.page().onRequest(request -> again.add(request.method()));
            visitor.page().reload();
            assertFalse(again.contains("POST"), again.toString());
            assertEquals(code, visitor.page().locator("b.code").innerText());
        }
    }

    @Test
    void whoPublishesSecondIsNotToldOfATextThatWasNotTyped(Browser browser, Product product) {
        try (Worker first = Worker.signedIn("editor", product, browser);
                Worker second = Worker.signedIn("coordinator", product, browser)) {
            String id = write(first, "Prêt de poussettes");
            second.open("/office/services/record?kind=service&id=" + id);
            publish(first, id);
            second.send("publish");
            assertTrue(second.says().contains("a changé cette fiche"), second.says());
            assertFalse(second.says().contains("Votre texte"), second.says());
            withdraw(first, id);
        }
    }

    @Test
    void aRecordWithoutHistorySaysSo(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn("editor", product, browser)) {
            editor.open("/office/services?kind=location");
            String place =
                    editor.links().stream()
                            .filter(link -> link.startsWith("/office/services/record?"))
                            .findFirst()
                            .orElseThrow();
            editor.open(place.replace("/record?", "/history?"));
            assertTrue(editor.says().contains("Rien n’a encore été changé ici"), editor.says());
            assertEquals(0, editor.page().locator("main table").count());
        }
    }

    /** A service of the demonstration. */
    private static String published(Worker editor) {
        editor.open("/office/services");
        return editor.links().stream()
                .filter(link -> link.startsWith("/office/services/record?"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*id=", "");
    }

    /** Begins a service with a name; gives its id. */
    private static String write(Worker editor, String name) {
        editor.open("/office/services");
        editor.send("create");
        String id = editor.path().replaceFirst(".*id=([0-9a-f-]{36}).*", "$1");
        text(editor.page(), "Nom", "fr").fill(name);
        text(editor.page(), "Nom", "ar").fill("خدمة للتجربة");
        editor.send("see");
        assertTrue(editor.path().startsWith("/office/services/record"), editor.path());
        return id;
    }

    private static Locator text(Page page, String field, String language) {
        return page.locator(
                "fieldset:has(> legend:text-is('%s')) textarea[lang=%s]"
                        .formatted(field, language));
    }

    private static void preview(Worker editor, String id, String name) {
        editor.open("/office/services/preview?kind=service&id=" + id + "&language=fr");
        assertEquals(name, editor.page().locator("main h1").innerText());
        editor.open("/office/services/preview?kind=service&id=" + id + "&language=ar");
        assertEquals("rtl", editor.page().locator("html").getAttribute("dir"));
        assertEquals("خدمة للتجربة", editor.page().locator("main h1").innerText());
    }

    private static void publish(Worker editor, String id) {
        editor.open("/office/services/record?kind=service&id=" + id);
        editor.field("confirmed").check();
        editor.send("publish");
        assertTrue(editor.says().contains("C’est publié"), editor.says());
    }

    private static boolean shows(Product product, String id, String name) {
        return Http.get(product.at("/fr/services/" + id)).body().contains(name);
    }

    /** Not by a browser: that one shows a page for a minute without asking again. */
    private static boolean finds(Product product, String words, String id) {
        return Http.get(product.at("/fr/services?q=" + words))
                .body()
                .contains("href=\"/fr/services/" + id + "\"");
    }

    private static void answer(Worker editor, String service, String text) {
        editor.open("/office/reports?state=OPEN");
        editor.page().locator("main td a:has-text('" + service + "')").click();
        editor.page().waitForURL("**/office/reports/answer?id=*");
        editor.fill("text", text);
        editor.send("answer");
        assertTrue(editor.path().startsWith("/office/reports"), editor.path());
    }

    private static void withdraw(Worker editor, String id) {
        editor.open("/office/services/record?kind=service&id=" + id);
        assertFalse(editor.field("withdraw").isVisible(), "one press is not enough");
        editor.page().locator("summary:text-is('Ne plus afficher')").click();
        editor.send("withdraw");
        assertTrue(editor.says().contains("plus affiché"), editor.says());
    }

    private static void discard(Worker editor, String id) {
        editor.open("/office/services/record?kind=service&id=" + id);
        assertFalse(editor.field("discard").isVisible(), "one press is not enough");
        editor.page().locator("summary:text-is('Jeter le brouillon')").click();
        editor.send("discard");
        assertTrue(editor.says().contains("jeté"), editor.says());
    }
}
