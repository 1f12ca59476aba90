package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.cmsm.built.Product;
import ma.cmsm.built.ProductDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that was typed is lost, whatever happens to the session meanwhile. */
@ExtendWith({InBrowser.class, Demo.class})
class KeptTextIT {

    private static final String INVITE = "/office/accounts/invite";
    private static final String FORMS = "__Host-cmsm-forms";

    @Test
    void whatWasTypedWhenTheSessionHadEndedIsThereAfterSigningInAgain(
            Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("supervisor", product, browser)) {
            typeAnInvitation(worker);
            worker.context().clearCookies();
            worker.send("invite");
            assertTrue(worker.says().contains("ce que vous avez écrit"), worker.says());
            worker.signIn("supervisor");
            assertIsThere(worker);
        }
    }

    @Test
    void anotherPersonWhoSignsInThereSeesNothingOfIt(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("supervisor", product, browser)) {
            typeAnInvitation(worker);
            worker.context().clearCookies();
            worker.send("invite").signIn("supervisor-2");
            assertEquals(INVITE, worker.path());
            assertEquals("", worker.field("mail").inputValue());
        }
    }

    @Test
    void aFormThatTheServerHasForgottenComesBackFilledIn(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("supervisor", product, browser)) {
            typeAnInvitation(worker);
            worker.context().clearCookies(new ClearCookiesOptions().setName(FORMS));
            worker.send("invite");
            assertIsThere(worker);
        }
    }

    @Test
    void aForgedViewStateIsAFormThatWasForgotten(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("supervisor", product, browser)) {
            for (String forged : new String[] {"1:2", "x", "", "-1:-1", "stateless"}) {
                typeAnInvitation(worker);
                worker.forgeViewState(forged);
                worker.send("invite");
                assertIsThere(worker);
            }
        }
    }

    @Test
    void whoChoosesAnotherLanguageFindsWhatWasTypedInIt(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("supervisor", product, browser)) {
            typeAnInvitation(worker);
            worker.speak("en");
            assertEquals("en", worker.page().locator("html").getAttribute("lang"));
            assertTrue(worker.says().contains("is still here"), worker.says());
            assertFieldsAreThere(worker);
            worker.open(INVITE).speak("fr");
            assertFalse(worker.says().contains("est encore là"), "nothing was typed");
        }
    }

    @Test
    void theLanguageMayBeChosenAgainAndAgain(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("supervisor", product, browser)) {
            typeAnInvitation(worker);
            for (String language : List.of("en", "ar", "fr")) {
                worker.speak(language);
                assertEquals(language, worker.page().locator("html").getAttribute("lang"));
                assertFieldsAreThere(worker);
            }
        }
    }

    @Test
    void anotherLanguageAfterAMistakeComesWithWhatWasTyped(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("supervisor", product, browser)) {
            typeAnInvitation(worker);
            worker.fill("mail", "no address").send("invite").speak("en");
            assertEquals("no address", worker.field("mail").inputValue());
            assertEquals("ar", worker.field("language").inputValue());
            worker.fill("mail", "kept@example.org").speak("fr");
            assertFieldsAreThere(worker);
        }
    }

    @Test
    void whoChoosesAnotherLanguageWhenTheSessionHadEndedLosesNothing(
            Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("supervisor", product, browser)) {
            typeAnInvitation(worker);
            worker.context().clearCookies();
            worker.speak("en");
            assertTrue(worker.says().contains("ce que vous avez écrit"), worker.says());
            worker.signIn("supervisor");
            assertIsThere(worker);
        }
    }

    @Test
    void aPasswordIsNeverKept(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("supervisor-2", product, browser)) {
            worker.open("/office/account/password");
            worker.fill("secretOld", "one long secret").fill("secretNew", "another long secret");
            worker.context().clearCookies();
            worker.send("change");
            assertFalse(worker.page().content().contains("long secret"));
            worker.signIn("supervisor-2");
            assertEquals("/office/account/password", worker.path());
            assertEquals("", worker.field("secretNew").inputValue());
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndTheRestStays(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("supervisor", product, browser)) {
            worker.open(INVITE).fill("mail", "a".repeat(250) + "@x.example").send("invite");
            assertEquals("true", worker.field("mail").getAttribute("aria-invalid"));
            assertTrue(worker.says().contains("trop long"), worker.says());
            worker.fill("mail", "").send("invite");
            assertEquals("true", worker.field("mail").getAttribute("aria-invalid"));
            worker.page().getByText("Point focal").check();
            worker.fill("mail", "no address").send("invite");
            assertEquals("no address", worker.field("mail").inputValue());
            assertEquals("true", worker.field("mail").getAttribute("aria-invalid"));
        }
    }

    @Test
    void aSensitiveActAsksForACodeAndGoesOnWithWhatWasTyped(Browser browser, Product product)
            throws SQLException {
        try (Worker worker = Worker.signedIn("supervisor", product, browser)) {
            later(product, "factor_proved_at", "supervisor");
            typeAnInvitation(worker);
            worker.send("invite");
            assertTrue(worker.path().startsWith("/office/step-up?next="), worker.path());
            worker.proveFactor("supervisor");
            assertIsThere(worker);
            worker.fill("mail", "again-" + UUID.randomUUID() + "@example.org").send("invite");
            assertTrue(worker.says().contains("en route"), worker.says());
        }
    }

    @Test
    void whoComesBackAfterALongWhileSignsInAgain(Browser browser, Product product)
            throws SQLException {
        try (Worker worker = Worker.signedIn("focal-point-2", product, browser)) {
            later(product, "seen_at", "focal-point-2");
            worker.open("/office/account");
            assertEquals("/login?next=%2Foffice%2Faccount", worker.path());
        }
    }

    @Test
    void whoSavesSecondIsToldAndLosesNothing(Browser browser, Product product) {
        try (Worker first = Worker.signedIn("focal-point", product, browser);
                Worker second = Worker.signedIn("focal-point", product, browser)) {
            first.open("/office/account");
            second.open("/office/account").fill("name", "Fadma Démo").send("save");
            first.fill("name", "Fadma D.").send("save");
            assertTrue(first.says().contains("entre-temps"), first.says());
            assertEquals("Fadma D.", first.field("name").inputValue());
            assertTrue(first.send("save").says().contains("enregistrés"), first.says());
            first.fill("name", "Fadma Démo").send("save");
        }
    }

    @Test
    void twoClicksSendOnce(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("focal-point", product, browser)) {
            List<String> sent = new ArrayList<>();
            worker.page()
                    .onRequest(
                            request -> {
                                if (request.method().equals("POST")) {
                                    sent.add(request.url());
                                }
                            });
            worker.open("/office/account");
            worker.page()
                    .waitForResponse(
                            answer -> answer.request().method().equals("POST"),
                            () -> worker.field("save").dblclick());
            worker.page().waitForLoadState();
            assertEquals(1, sent.size());
        }
    }

    /** As if half an hour had gone by since a moment of somebody's sessions. */
    private static void later(Product product, String moment, String who) throws SQLException {
        try (Connection database = ProductDatabase.open(product);
                Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    """
                    update identity_session set %1$s = %1$s - interval 31 minute
                    where account_id =
                      (select id from identity_account where mail = '%2$s@demo.example')
                    """
                            .formatted(moment, who));
        }
    }

    private static void typeAnInvitation(Worker worker) {
        worker.open(INVITE).fill("mail", "kept@example.org");
        worker.field("language").selectOption("ar");
        worker.page().getByText("Point focal").check();
    }

    private static void assertIsThere(Worker worker) {
        assertEquals(INVITE, worker.path());
        assertTrue(worker.says().contains("est encore là"), worker.says());
        assertFieldsAreThere(worker);
    }

    private static void assertFieldsAreThere(Worker worker) {
        assertEquals("kept@example.org", worker.field("mail").inputValue());
        assertEquals("ar", worker.field("language").inputValue());
        assertTrue(worker.page().locator("input[value='FOCAL_POINT']").isChecked());
    }
}
