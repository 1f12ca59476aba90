package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.built.Product;
import ma.cmsm.built.Wait;

/**
 * Somebody who works in the back office, with the accounts and codes that a demonstration shows.
 */
final class Worker implements AutoCloseable {

    static final String SESSION = "__Host-cmsm-session";

    private static final String DOMAIN = "@demo.example";

    /** A code works once; that of the next half minute works already, the one after does not. */
    private static final Duration CODES = Duration.ofSeconds(100);

    private static final Map<String, Long> LAST_STEPS = new HashMap<>();

    /** Who is signed in already, with all cookies: signing in again would wait for a new code. */
    private static final Map<String, String> SIGNED_IN = new HashMap<>();

    private final Product product;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Worker(Product product, BrowserContext context) {
        this.product = product;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        faults.add(page.url() + ": " + message.text());
                    }
                });
        page.onPageError(error -> faults.add(page.url() + ": " + error));
    }

    /** At the door, with a telephone or a desktop that speaks French. */
    static Worker at(Product product, Browser browser, int width) {
        return new Worker(product, browser.newContext(options(width)));
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("fr-MA");
    }

    /**
     * Signed in.
     *
     * @param who the first part of the mail address of an account of the demonstration
     */
    static Worker signedIn(String who, Product product, Browser browser, int width) {
        Worker worker = returning(who, product, browser, width);
        worker.open("/office");
        if (!worker.path().equals("/office")) {
            worker.signIn(who);
        }
        assertEquals("/office", worker.path());
        SIGNED_IN.put(who, worker.context.storageState());
        return worker;
    }

    private static Worker returning(String who, Product product, Browser browser, int width) {
        Browser.NewContextOptions options = options(width);
        if (SIGNED_IN.containsKey(who)) {
            options.setStorageState(SIGNED_IN.get(who));
        }
        return new Worker(product, browser.newContext(options));
    }

    static Worker signedIn(String who, Product product, Browser browser) {
        return signedIn(who, product, browser, 1280);
    }

    /** Goes through both steps from the page it is on. */
    Worker signIn(String who) {
        password(who);
        page.waitForURL("**/login/factor");
        return proveFactor(who);
    }

    /** The first step only. */
    Worker password(String who) {
        page.locator("[data-mail='" + who + DOMAIN + "']").click();
        return send("enter");
    }

    /** Types the code that the page of a demonstration shows, once it is in force. */
    Worker proveFactor(String who) {
        long step = Math.max(Phone.step(), LAST_STEPS.getOrDefault(who, 0L) + 1);
        Wait.until("a code in force", CODES, () -> Phone.step() >= step - 1);
        LAST_STEPS.put(who, Math.max(Phone.step(), step));
        fill("secretCode", page.locator("#demo-code").textContent()).send("prove");
        assertFalse(path().startsWith("/login"), () -> "signed in, but: " + says());
        return this;
    }

    /** Chooses the language of the account. */
    Worker speak(String language) {
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            press(page.locator(".who button[value='" + language + "']"));
        }
        return this;
    }

    /** Opens an address that must answer 200. */
    Worker open(String path) {
        assertEquals(200, visit(path).status(), path);
        return this;
    }

    /** Opens an address, whatever it answers. */
    Response visit(String path) {
        return page.navigate(product.at(path).toString());
    }

    /** Types into a field of the form. */
    Worker fill(String field, String text) {
        field(field).fill(text);
        return this;
    }

    Locator field(String field) {
        return page.locator("[id='form:" + field + "']");
    }

    /** Lets the form come from a page that the server does not know. */
    Worker forgeViewState(String forged) {
        page.locator("#form input[name='jakarta.faces.ViewState']")
                .evaluate("(field, value) => field.value = value", forged);
        return this;
    }

    /** Presses a button of the form, and returns when the answer is there. */
    Worker send(String button) {
        return press(field(button));
    }

    /** The same for what asks for a code again when the last one is some minutes old. */
    Worker sendSensitive(String button, String who) {
        send(button);
        return path().startsWith("/office/step-up") ? proveFactor(who).send(button) : this;
    }

    /** Presses a button that sends a form, and returns when the answer is there. */
    Worker press(Locator button) {
        page.waitForResponse(Worker::isPage, button::click);
        page.waitForLoadState();
        return this;
    }

    private static boolean isPage(Response response) {
        boolean redirects = response.status() >= 300 && response.status() < 400;
        return response.request().isNavigationRequest() && !redirects;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Where the page leads within the office. */
    @SuppressWarnings("unchecked")
    List<String> links() {
        return (List<String>)
                page.evaluate(
                        "() => [...document.querySelectorAll('a[href^=\"/office\"]')]"
                                + ".map(link => link.getAttribute('href'))");
    }

    /** What the main part of the page says. */
    String says() {
        return page.locator("main").innerText();
    }

    /** Path and query of the page. */
    String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    /** What the browser complained of since the beginning: a script or style that was blocked. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        context.close();
    }
}
