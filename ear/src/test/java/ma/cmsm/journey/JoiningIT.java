package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.UUID;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an invitation to the first day of work. */
@ExtendWith({InBrowser.class, Demo.class})
class JoiningIT {

    private static final String PASSWORD = "sept dattes sur la table bleue";

    @Test
    void whoIsInvitedWorksHereAndNobodyOfTheDemonstrationClosesTheAccount(
            Browser browser, Product product) {
        String mail = "invited-" + UUID.randomUUID() + "@example.org";
        try (Worker supervisor = Worker.signedIn("supervisor", product, browser);
                Worker other = Worker.signedIn("supervisor-2", product, browser);
                Worker invited = Worker.at(product, browser, 360)) {
            invite("supervisor", supervisor, mail);
            String first = accept(invited, mail);
            Phone phone = enrol(invited, mail);
            assertEquals("/office", invited.path());
            signInAgain(invited, mail, phone);
            look(supervisor, mail);
            assertTrue(
                    supervisor.says().contains("ce compte reste comme il est"), supervisor.says());
            assertEquals(0, supervisor.page().getByText("Fermer ce compte").count());
            invite("supervisor-2", other, mail);
            acceptMore(invited, mail, first);
        }
    }

    private static void acceptMore(Worker invited, String mail, String first) {
        invited.page().navigate(Letters.linkAfter(first, invited, mail));
        assertTrue(invited.says().contains("déjà un compte"), invited.says());
        assertEquals(List.of(), Axe.faults(invited.page()));
        invited.send("join");
        assertTrue(invited.says().contains("pour une autre organisation"), invited.says());
        invited.open("/office");
        assertEquals("/office", invited.path(), "the session went on");
    }

    @Test
    void anInvitationIsReadInItsLanguageUnlessAnotherWasChosen(Browser browser, Product product) {
        String mail = "invited-" + UUID.randomUUID() + "@example.org";
        try (Worker supervisor = Worker.signedIn("supervisor", product, browser);
                Worker invited = Worker.at(product, browser, 360)) {
            supervisor.open("/office/accounts/invite");
            supervisor.field("language").selectOption("ar");
            send("supervisor", supervisor, mail);
            String link = Letters.link(invited, mail);
            invited.context().clearCookies();
            invited.page().navigate(link);
            assertEquals("ar", invited.page().locator("html").getAttribute("lang"));
            assertEquals("ar", invited.field("language").inputValue());
            invited.fill("name", "نادية").fill("secretNew", "قصير").send("accept");
            assertEquals("ar", invited.page().locator("html").getAttribute("lang"));
            invited.page().navigate(link + "&lang=fr");
            assertEquals("fr", invited.page().locator("html").getAttribute("lang"));
            invited.page().navigate(link);
            assertEquals("fr", invited.page().locator("html").getAttribute("lang"));
        }
    }

    @Test
    void whoAsksSomebodyAgainIsToldWhichInvitationThatReplaces(Browser browser, Product product) {
        String mail = "invited-" + UUID.randomUUID() + "@example.org";
        try (Worker supervisor = Worker.signedIn("supervisor", product, browser)) {
            invite("supervisor", supervisor, mail);
            assertFalse(supervisor.says().contains("remplace"), supervisor.says());
            invite("supervisor", supervisor, mail);
            assertTrue(
                    supervisor.says().matches("(?s).*remplace celle du .+ \\(Point focal\\).*"),
                    supervisor.says());
        }
    }

    @Test
    void anInvitationIsTakenBack(Browser browser, Product product) {
        String mail = "invited-" + UUID.randomUUID() + "@example.org";
        try (Worker supervisor = Worker.signedIn("supervisor", product, browser);
                Worker invited = Worker.at(product, browser, 360)) {
            invite("supervisor", supervisor, mail);
            String link = Letters.link(invited, mail);
            supervisor.open("/office/accounts?q=" + mail);
            assertFalse(supervisor.says().contains(mail), "it would tell who was known");
            supervisor.open("/office/accounts/sent");
            supervisor.press(
                    supervisor.page().locator("tr:has-text('" + mail + "') [id$=':withdraw']"));
            assertTrue(supervisor.says().contains("L’invitation est reprise"), supervisor.says());
            invited.page().navigate(link);
            assertTrue(invited.says().contains("ne fonctionne plus"), invited.says());
        }
    }

    @Test
    void whoOpensAGuessedLinkAgainAndAgainIsToldToWait(Browser browser, Product product) {
        String link = "/reset?token=" + UUID.randomUUID();
        try (Worker guesser = Worker.at(product, browser, 360)) {
            guesser.open(link);
            assertTrue(guesser.says().contains("ne fonctionne plus"), guesser.says());
            for (int again = 0; again < 10 && !guesser.says().contains("Attendez"); again++) {
                guesser.open(link);
            }
            assertTrue(guesser.says().contains("Attendez"), guesser.says());
            assertFalse(guesser.says().contains("ne fonctionne plus"), "nobody looked");
            assertEquals(List.of(), Axe.faults(guesser.page()));
        }
    }

    private static void invite(String who, Worker supervisor, String mail) {
        supervisor.open("/office/accounts/invite");
        send(who, supervisor, mail);
    }

    private static void send(String who, Worker supervisor, String mail) {
        supervisor.fill("mail", mail);
        supervisor.page().getByText("Point focal").check();
        supervisor.sendSensitive("invite", who);
        assertEquals("/office/accounts/sent", supervisor.path());
        assertTrue(supervisor.says().contains("en route"), supervisor.says());
    }

    private static String accept(Worker invited, String mail) {
        String link = Letters.link(invited, mail);
        invited.page().navigate(link);
        invited.fill("name", "Nadia").fill("secretNew", "court").send("accept");
        assertTrue(invited.says().contains("trop court"), invited.says());
        assertEquals("Nadia", invited.field("name").inputValue());
        invited.fill("secretNew", PASSWORD).send("accept");
        assertTrue(invited.says().contains("est prêt"), invited.says());
        invited.page().navigate(link);
        assertTrue(invited.says().contains("ne fonctionne plus"), "a link works once");
        return link;
    }

    private static Phone enrol(Worker invited, String mail) {
        invited.open("/login").fill("mail", mail).fill("secret", PASSWORD).send("enter");
        assertEquals("/login/enrol", invited.path());
        invited.open("/office");
        assertEquals("/login/enrol", invited.path(), "nothing opens before");
        Phone phone = Phone.with(invited.page().locator("#secret-text").textContent());
        invited.fill("secretCode", "000000").send("confirm");
        assertTrue(invited.says().contains("ne convient pas"), invited.says());
        invited.fill("secretCode", phone.code(0)).send("confirm");
        assertEquals(10, invited.page().locator(".codes li").count());
        assertEquals(List.of(), invited.faults());
        invited.press(invited.page().locator("main .actions a.button"));
        return phone;
    }

    private static void signInAgain(Worker invited, String mail, Phone phone) {
        invited.press(invited.page().locator("form[action='/logout'] button"));
        invited.open("/login").fill("mail", mail).fill("secret", PASSWORD).send("enter");
        invited.fill("secretCode", phone.code(1)).send("prove");
        assertEquals("/office", invited.path());
    }

    private static void look(Worker supervisor, String mail) {
        supervisor.open("/office/accounts?q=" + mail);
        supervisor.press(supervisor.page().locator("[id='table:rows_data'] a"));
    }
}
