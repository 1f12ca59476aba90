package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import ma.cmsm.built.Product;
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

    /** One of the editor's in the demo directory. */
    private static final String SERVICE = "f625be8d-8087-53f6-98b5-134f390d2d0b";

    private static final Map<String, List<String>> PAGES =
            Map.of(
                    "editor",
                    List.of(
                            "/office",
                            "/office/step-up?next=/office",
                            "/office/account",
                            "/office/account/password",
                            "/office/account/protection",
                            "/office/account/sessions",
                            "/office/services",
                            "/office/services?kind=location",
                            "/office/services/record?id=" + SERVICE,
                            "/office/services/edit?id=" + SERVICE,
                            "/office/services/edit?part=terms&id=" + SERVICE,
                            "/office/services/edit?part=contact&id=" + SERVICE,
                            "/office/services/edit?part=places&id=" + SERVICE,
                            "/office/services/edit?part=hours&id=" + SERVICE,
                            "/office/services/edit?part=conditions&id=" + SERVICE,
                            "/office/services/history?id=" + SERVICE,
                            "/office/services/preview?id=" + SERVICE,
                            "/office/services/checks",
                            "/office/services/checks?which=never",
                            "/office/services/capacity",
                            "/office/services/capacity?id=" + SERVICE,
                            "/office/reports"),
                    "coordinator",
                    List.of(
                            "/office",
                            "/office/accounts",
                            "/office/accounts/invite",
                            "/office/services",
                            "/office/reports",
                            "/office/organizations",
                            "/office/organizations/admit"),
                    "administrator",
                    List.of(
                            "/office",
                            "/office/accounts?state=ACTIVE&factor=none",
                            "/office/mails",
                            "/office/demonstration"),
                    "auditor",
                    List.of("/office", "/office/accounts", "/office/audit"));

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

    @ParameterizedTest
    @CsvSource({
        "editor, fr, 1280",
        "editor, ar, 360",
        "coordinator, fr, 360",
        "coordinator, ar, 1280",
        "coordinator, fr, 1280",
        "coordinator, ar, 360",
        "administrator, fr, 1280",
        "administrator, ar, 1280",
        "administrator, fr, 360",
        "administrator, ar, 360",
        "auditor, fr, 1280",
        "auditor, ar, 360"
    })
    void thePagesOfTheOfficeAreForWhoWorksThere(
            String who, String language, int width, Browser browser, Product product) {
        try (Worker worker = Worker.signedIn(who, product, browser, width)) {
            worker.speak(language);
            PAGES.get(who).forEach(page -> check(worker, page, language));
            assertEquals(List.of(), worker.faults());
            worker.speak("fr");
        }
    }

    private static void check(Worker worker, String page, String language) {
        worker.open(page);
        assertEquals(language, worker.page().locator("html").getAttribute("lang"), page);
        assertEquals(
                0,
                ((Number)
                                worker.page()
                                        .locator("html")
                                        .evaluate("root => root.scrollWidth - root.clientWidth"))
                        .intValue(),
                page + " scrolls sideways");
        assertEquals(List.of(), Axe.faults(worker.page()), page);
    }
}
