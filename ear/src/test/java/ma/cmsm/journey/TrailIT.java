package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who looked at something and changed it is a click away for those who may know. */
@ExtendWith({InBrowser.class, Demo.class})
class TrailIT {

    /** One of the editor's in the demo directory. */
    private static final String SERVICE = "f625be8d-8087-53f6-98b5-134f390d2d0b";

    private static final String OF_SERVICE = "/office/trail?kind=service&id=" + SERVICE;
    private static final String LINKS = "main a[href^='/office/trail']";

    @Test
    void aSupervisorReadsOfTheOwnOrganizationAndItsAccountsAndServices(
            Browser browser, Product product) {
        try (Worker supervisor = Worker.signedIn("supervisor", product, browser)) {
            supervisor.open("/office/accounts").press(link(supervisor));
            assertTrue(supervisor.says().contains("Organisation "), supervisor::says);
            supervisor.open("/office/accounts");
            supervisor.press(supervisor.page().locator("a[href^='/office/accounts/edit']").first());
            supervisor.press(link(supervisor));
            assertTrue(supervisor.path().startsWith("/office/trail?kind=account&id="));
            supervisor.open(OF_SERVICE).open(OF_SERVICE);
            assertTrue(
                    supervisor.says().contains("Lu qui a consulté ou modifié"), supervisor::says);
            String head = supervisor.page().locator("h1").innerText();
            assertFalse(head.contains("Qui a consulté") || head.contains(SERVICE), head);
        }
    }

    @Test
    void whatIsOfOthersIsNotFoundAndTheTryIsThereForTheAuditor(Browser browser, Product product) {
        String strange = "/office/trail?kind=account&id=00000000-0000-4000-8000-00000000cafe";
        try (Worker supervisor = Worker.signedIn("supervisor", product, browser)) {
            assertEquals(404, supervisor.visit(strange).status());
            assertEquals(404, supervisor.visit("/office/trail").status());
            assertEquals(404, supervisor.visit("/office/trail?kind=é&id='").status());
        }
        try (Worker auditor = Worker.signedIn("auditor", product, browser)) {
            auditor.open("/office/audit?action=read-trail&result=REFUSED");
            auditor.press(auditor.page().locator(LINKS + "[href*='00000000cafe']").first());
            assertTrue(auditor.says().contains("Introuvable pour vous"), auditor::says);
        }
    }

    @Test
    void anAdministratorReadsOfOrganizationsAndNotOfServices(Browser browser, Product product) {
        try (Worker administrator = Worker.signedIn("administrator", product, browser)) {
            administrator.open("/office/organizations").press(link(administrator));
            assertTrue(administrator.path().startsWith("/office/trail?kind=organization"));
            assertEquals(404, administrator.visit(OF_SERVICE).status());
        }
    }

    @Test
    void anEditorSeesNoWayThereAndFindsNothing(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn("editor", product, browser)) {
            editor.open("/office/services/record?id=" + SERVICE);
            assertEquals(0, editor.page().locator(LINKS).count());
            assertEquals(404, editor.visit(OF_SERVICE).status());
        }
    }

    private static Locator link(Worker worker) {
        return worker.page().locator(LINKS).first();
    }
}
