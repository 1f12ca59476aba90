package ma.cmsm.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Asks axe-core what keeps people out of a page. */
final class Axe {

    private static final String FAULTS =
            "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                    + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                    + ".map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))";

    private static final String SCRIPT = read();

    private Axe() {}

    /**
     * The serious faults, as lines of text. The pages forbid every script but their own; this one
     * comes in by the tools of the browser, and the page's rules stay in force.
     */
    static Object faults(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        JsonObject script = new JsonObject();
        script.addProperty("expression", SCRIPT);
        tools.send("Runtime.evaluate", script);
        tools.detach();
        return page.evaluate(FAULTS);
    }

    private static String read() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
