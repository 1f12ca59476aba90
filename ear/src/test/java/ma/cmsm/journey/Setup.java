package ma.cmsm.journey;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;

/** What is done again and again by who sets the content up. */
final class Setup {

    static final String ADMINISTRATOR = "administrator";
    static final String NEW_TERM = "/office/lexicon/term";

    private Setup() {}

    static void add(Worker editor, String word) {
        editor.open(NEW_TERM).fill("text", word);
        editor.field("code").selectOption("sante.hopital");
        editor.send("save");
    }

    static Worker open(Worker editor, String word) {
        editor.open("/office/lexicon?q=" + encoded(word));
        editor.page().locator("#table a").first().click();
        editor.page().waitForURL("**/office/lexicon/term?**");
        return editor;
    }

    static void act(Worker editor, String name) {
        Locator button = editor.page().locator("[id='acts:%s']".formatted(name));
        editor.page().locator("details:has([id='acts:%s']) > summary".formatted(name)).click();
        editor.press(button);
    }

    static boolean finds(Product product, String words) {
        String found = page(product, "/api/hsds/services?per_page=1&search=" + encoded(words));
        return !found.contains("\"total_items\":0,");
    }

    static String page(Product product, String path) {
        return Http.get(product.at(path)).body();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
