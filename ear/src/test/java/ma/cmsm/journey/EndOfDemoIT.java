package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.cmsm.built.Build;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import ma.cmsm.launcher.host.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A committee looks at the demonstration, and then begins for real. */
@ExtendWith(InBrowser.class)
class EndOfDemoIT {

    private static final Path HOME = Build.TARGET.resolve("end-of-demo/home");
    private static final String MAIL = "amina@example.org";
    private static final String PASSWORD = "sept dattes sur la table bleue";

    @Test
    void aRealAdministratorEndsTheDemonstrationForGood(Browser browser) throws IOException {
        Folders.delete(HOME);
        try (Product product = new Product(HOME, Map.of())) {
            product.start();
            end(product, browser);
            assertEnded(product, browser);
        }
        try (Product restarted = new Product(HOME, Map.of())) {
            restarted.start();
            assertEnded(restarted, browser);
        }
    }

    private static void end(Product product, Browser browser) {
        try (Worker demo = Worker.at(product, browser, 1280);
                Worker amina = Worker.at(product, browser, 360)) {
            demo.open("/login").signIn("administrator");
            refused(demo, "un vrai administrateur");
            invite(demo);
            join(amina);
            refused(demo, "ne peut pas y mettre fin");
            amina.open("/office").page().getByText("Mettre fin à la démonstration").click();
            assertTrue(amina.says().contains(MAIL), amina.says());
            assertEquals(List.of(), Axe.faults(amina.page()));
            amina.field("withdraw").check();
            refusedWithoutTheCode(amina);
            amina.fill("secretEnding", code(product)).send("end");
            assertEquals("/office", amina.path());
            assertTrue(amina.says().contains("La démonstration est terminée"), amina.says());
            assertEquals(0, amina.page().locator(".demo").count(), "no banner");
            assertEquals(404, amina.visit("/office/demonstration").status());
            demo.open("/office");
            assertTrue(demo.path().startsWith("/login"), "signed out at once");
            saysThatMailsWait(amina);
            assertEquals(List.of(), demo.faults());
        }
    }

    /** What an administrator alone can know: whoever visits could be one. */
    private static void refusedWithoutTheCode(Worker amina) {
        amina.fill("secretEnding", PASSWORD).send("end");
        assertTrue(amina.says().contains("Ce n’est pas le code"), amina.says());
        assertEquals("true", amina.field("secretEnding").getAttribute("aria-invalid"));
        assertTrue(amina.field("withdraw").isChecked());
    }

    private static String code(Product product) {
        Matcher line = Pattern.compile("Code for ending.*: (\\S+)").matcher(product.said());
        assertTrue(line.find(), product::said);
        return line.group(1);
    }

    private static void refused(Worker demo, String why) {
        demo.open("/office/demonstration").send("end");
        assertTrue(demo.says().contains(why), demo.says());
    }

    private static void invite(Worker demo) {
        demo.open("/office/accounts/invite").fill("mail", MAIL);
        demo.page().getByText("Administration").first().check();
        demo.send("invite");
        assertEquals("/office/accounts/sent", demo.path());
    }

    private static void join(Worker amina) {
        amina.page().navigate(Letters.link(amina, MAIL));
        amina.fill("name", "Amina").fill("secretNew", PASSWORD).send("accept");
        amina.open("/login").fill("mail", MAIL).fill("secret", PASSWORD).send("enter");
        Phone phone = Phone.with(amina.page().locator("#secret-text").textContent());
        amina.fill("secretCode", phone.code(0)).send("confirm");
    }

    /** Nobody has set a mail server, and mails are not put where they could be read any more. */
    private static void saysThatMailsWait(Worker amina) {
        String missing = "Aucun serveur de courriel";
        assertTrue(amina.open("/office").says().contains(missing), amina.says());
        amina.open("/office/accounts/invite").fill("mail", "next@example.org");
        amina.page().getByText("Administration").first().check();
        amina.send("invite");
        assertTrue(amina.says().contains("mais elle attend"), amina.says());
        assertTrue(amina.open("/office/mails").says().contains(missing), amina.says());
    }

    private static void assertEnded(Product product, Browser browser) {
        String home = Http.get(product.at("/fr/")).body();
        assertFalse(home.contains("class=\"demo\""));
        for (String number : List.of("15", "19", "177")) {
            assertTrue(home.contains("href=\"tel:" + number + "\""), number);
        }
        try (Worker visitor = Worker.at(product, browser, 360)) {
            visitor.open("/login");
            assertEquals(0, visitor.page().locator(".demo, .demo-accounts").count());
            assertEquals(404, visitor.visit("/login/mails").status());
        }
        assertTrue(
                Http.get(product.at("/api/hsds/services")).body().contains("\"total_items\":3"),
                "the services that it brought are withdrawn, the emergency numbers are not");
    }
}
