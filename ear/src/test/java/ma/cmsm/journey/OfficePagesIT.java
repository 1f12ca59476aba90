package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every office page, in the hands of who may open it: fits, works, keeps nobody out. */
@ExtendWith({InBrowser.class, Demo.class})
class OfficePagesIT {

    private static final List<String> DOOR =
            List.of(
                    "/login",
                    "/login/forgotten",
                    "/login/mails",
                    "/logout",
                    "/join?token=x",
                    "/reset?token=x",
                    "/setup?token=x");

    /** No link leads there: it comes by itself. */
    private static final String STEP_UP = "/office/step-up?next=/office";

    /** One of the editor's in the demo directory. */
    private static final String SERVICE = "f625be8d-8087-53f6-98b5-134f390d2d0b";

    /** Pages that look otherwise with another query. */
    private static final Map<String, List<String>> VARIANTS =
            Map.of(
                    "editor",
                    List.of(
                            "/office/services?kind=location",
                            "/office/services/edit?id=" + SERVICE,
                            "/office/services/edit?part=terms&id=" + SERVICE,
                            "/office/services/edit?part=contact&id=" + SERVICE,
                            "/office/services/edit?part=places&id=" + SERVICE,
                            "/office/services/edit?part=hours&id=" + SERVICE,
                            "/office/services/edit?part=conditions&id=" + SERVICE,
                            "/office/services/checks?which=never",
                            "/office/services/capacity?id=" + SERVICE),
                    "administrator",
                    List.of(
                            "/office/accounts?state=ACTIVE&factor=none",
                            "/office/demonstration",
                            "/office/mails",
                            "/office/lexicon?facet=territory&q=agadir",
                            "/office/lexicon/groups/edit",
                            "/office/lexicon/why?q=tbib+agadir",
                            "/office/lexicon/why?q=tbib&service=" + SERVICE,
                            "/office/vocabularies/add",
                            "/office/vocabularies?of=territory"));

    private static final Path TABLE =
            Path.of("../web/src/main/java/ma/cmsm/web/gate/OfficePage.java");

    /** Names that a mark beside them touches, and closed panels with nothing below their title. */
    static final String CROWDED_OR_EMPTY =
            """
            () => {
              const middle = (box) => (box.top + box.bottom) / 2;
              const gap = (one, other) => Math.abs(middle(one) - middle(other)) < one.height / 2
                ? Math.max(one.left - other.right, other.left - one.right) : 99;
              const touched = [...document.querySelectorAll(":is(a, bdi) + .mark")].filter(mark =>
                [...mark.previousElementSibling.getClientRects()]
                  .some(name => gap(mark.getBoundingClientRect(), name) < 3));
              const empty = [...document.querySelectorAll("details.panel:not([open])")].filter(panel =>
                panel.offsetHeight > panel.querySelector("summary").offsetHeight + 4);
              return [...touched, ...empty].map(each => each.textContent.trim());
            }
            """;

    private static final Set<String> SEEN = new TreeSet<>();

    @ParameterizedTest
    @CsvSource({"fr, 1280", "fr, 360", "ar, 1280", "ar, 360"})
    void thePagesBeforeSignInAreForEverybody(
            String language, int width, Browser browser, Product product) {
        try (Worker worker = Worker.at(product, browser, width)) {
            worker.open("/login?lang=" + language);
            DOOR.forEach(page -> check(worker, page, language));
            assertEquals(List.of(), worker.faults());
        }
    }

    /** What is there only when somebody did something first. */
    @BeforeAll
    static void somethingHappened(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.report(SERVICE, "Le numéro a changé");
        }
    }

    /** Follows the links from page to page, to one page of every kind. */
    @ParameterizedTest
    @CsvSource({
        "editor, fr, 1280",
        "editor, ar, 360",
        "coordinator, ar, 1280",
        "coordinator, fr, 360",
        "supervisor, ar, 360",
        "administrator, ar, 360",
        "administrator, fr, 1280",
        "auditor, fr, 1280",
        "auditor, ar, 360"
    })
    void thePagesOfTheOfficeAreForWhoWorksThere(
            String who, String language, int width, Browser browser, Product product) {
        try (Worker worker = Worker.signedIn(who, product, browser, width)) {
            worker.speak(language);
            Deque<String> ahead = new ArrayDeque<>(List.of("/office", STEP_UP));
            ahead.addAll(VARIANTS.getOrDefault(who, List.of()));
            Set<String> known = new TreeSet<>();
            ahead.forEach(page -> known.add(withoutQuery(page)));
            while (!ahead.isEmpty()) {
                check(worker, ahead.remove(), language);
                worker.links().stream()
                        .filter(link -> known.add(withoutQuery(link)))
                        .forEach(ahead::add);
            }
            SEEN.addAll(known);
            assertEquals(List.of(), worker.faults());
            worker.open("/office").speak("fr");
        }
    }

    @AfterAll
    static void noPageWasLeftOut() throws IOException {
        Set<String> all =
                Pattern.compile("\"(/office[^\"]*)\",\\s*\"/office")
                        .matcher(Files.readString(TABLE))
                        .results()
                        .map((MatchResult row) -> row.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(SEEN);
        assertEquals(Set.of(), all, "pages that nobody looked at");
    }

    private static void check(Worker worker, String page, String language) {
        worker.open(page);
        assertEquals(language, worker.page().locator("html").getAttribute("lang"), page);
        Object wide =
                worker.page()
                        .locator("html")
                        .evaluate("root => root.scrollWidth - root.clientWidth");
        assertEquals(0, ((Number) wide).intValue(), page + " scrolls sideways");
        assertEquals(List.of(), worker.page().evaluate(CROWDED_OR_EMPTY), page);
        assertEquals(List.of(), Axe.faults(worker.page()), page);
    }

    private static String withoutQuery(String link) {
        return link.split("[?#]")[0];
    }
}
