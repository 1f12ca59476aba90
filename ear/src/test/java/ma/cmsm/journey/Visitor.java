package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.built.Product;

/**
 * Somebody with a telephone of 360 px, no cookies, an empty cache, and scripts switched off: the
 * public pages need none.
 */
final class Visitor implements AutoCloseable {

    private static final int HEIGHT = 740;

    private final Product product;
    private final BrowserContext context;
    private final Page page;
    private final List<Request> requests = new ArrayList<>();

    private Visitor(Product product, BrowserContext context) {
        this.product = product;
        this.context = context;
        this.page = context.newPage();
        page.onRequestFinished(requests::add);
    }

    static Visitor to(Product product, Browser browser) {
        return to(product, browser, false);
    }

    /** The same with scripts, which only help. */
    static Visitor withScripts(Product product, Browser browser) {
        return to(product, browser, true);
    }

    /** The same with a screen of this width, in px. */
    static Visitor ofWidth(int width, Product product, Browser browser) {
        Visitor visitor = to(product, browser);
        visitor.page.setViewportSize(width, HEIGHT);
        return visitor;
    }

    private static Visitor to(Product product, Browser browser, boolean scripts) {
        return new Visitor(
                product,
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(360, HEIGHT)
                                .setLocale("fr-MA")
                                .setJavaScriptEnabled(scripts)));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens an address that must answer 200. */
    Visitor open(String path) {
        assertEquals(200, visit(path).status(), path);
        return this;
    }

    /** Opens an address, whatever it answers. */
    Response visit(String path) {
        return page.navigate(product.at(path).toString());
    }

    /** Types words into the search box of the page and sends them off. */
    Visitor search(String words) {
        page.locator("input[name=q]").first().fill(words);
        page.locator("input[name=q]").first().press("Enter");
        page.waitForURL(address -> address.contains("/services?q="));
        return this;
    }

    /** Says what is wrong with a service; gives the code that its answer can be read with. */
    String report(String service, String text) {
        open("/fr/services/" + service);
        follow(page.locator("a[href$='/report']"));
        page.locator("textarea").fill(text);
        page.locator("main button").click();
        String code = page.locator("b.code").innerText();
        assertEquals(List.of(), context.cookies());
        assertFalse(page.url().contains(code), page.url());
        return code;
    }

    /** Looks up what became of a report. */
    Visitor lookUp(String code) {
        open("/fr/reports");
        page.locator("#code").fill(code);
        page.locator("main form button").click();
        page.locator("main [role=status], main [role=alert]").waitFor();
        assertEquals("/fr/reports", path());
        return this;
    }

    /** Clicks a link of the site, and returns when its page is there. */
    Visitor follow(Locator link) {
        String address = link.getAttribute("href");
        link.click();
        page.waitForURL(now -> now.endsWith(address));
        return this;
    }

    /** How much wider the page is than the screen, in px. */
    int overflow() {
        Object wide = page.locator("html").evaluate("root => root.scrollWidth - root.clientWidth");
        return ((Number) wide).intValue();
    }

    /** The cards of a results page. */
    Locator cards() {
        return page.locator("main .card");
    }

    /** Path and query of the page. */
    String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    /** What came over the wire since the beginning: headers and bodies, as compressed, in bytes. */
    long bytesReceived() {
        return List.copyOf(requests).stream()
                .map(Request::sizes)
                .mapToLong(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
