package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import ma.cmsm.built.ProductDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In through the door of the back office, and out again. */
@ExtendWith({InBrowser.class, Demo.class})
class SignInIT {

    @Test
    void aPasswordAndACodeOpenTheOffice(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("supervisor", product, browser)) {
            assertTrue(worker.says().contains("Saïd Démo"));
            assertEquals(List.of(), worker.faults());
        }
    }

    @Test
    void thePageThatWasAskedForComesAfterSignIn(Browser browser, Product product) {
        try (Worker worker = Worker.at(product, browser, 1280)) {
            worker.open("/office/accounts?state=ACTIVE");
            assertTrue(worker.path().startsWith("/login?next="));
            worker.signIn("supervisor-2");
            assertEquals("/office/accounts?state=ACTIVE", worker.path());
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike(Browser browser, Product product) {
        try (Worker worker = Worker.at(product, browser, 360)) {
            worker.open("/login").fill("mail", "focal-point-2@demo.example");
            String wrong = worker.fill("secret", "not the password").send("enter").says();
            assertEquals("focal-point-2@demo.example", worker.field("mail").inputValue());
            assertEquals("", worker.field("secret").inputValue());
            worker.open("/login").fill("mail", "nobody@demo.example");
            String unknown = worker.fill("secret", "not the password").send("enter").says();
            assertTrue(wrong.contains("ne convient pas"), wrong);
            assertEquals(wrong, unknown);
        }
    }

    @Test
    void aPasswordAloneOpensNothing(Browser browser, Product product) {
        try (Worker worker = Worker.at(product, browser, 1280)) {
            worker.open("/login").password("auditor");
            assertEquals("/login/factor", worker.path());
            worker.open("/office/audit");
            assertEquals("/login/factor", worker.path());
            assertTrue(worker.fill("secretCode", "000000").send("prove").says().contains("code"));
            worker.open("/office");
            assertEquals("/login/factor", worker.path());
        }
    }

    @Test
    void signingOutEndsTheSessionForGood(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("editor", product, browser)) {
            String token = cookie(worker, Worker.SESSION).value;
            worker.press(worker.page().locator("form[action='/logout'] button"));
            assertTrue(worker.says().contains("déconnecté"));
            HttpResponse<String> replayed =
                    Http.get(product.at("/office"), "Cookie", Worker.SESSION + "=" + token);
            assertEquals(303, replayed.statusCode());
        }
    }

    @Test
    void theBrowserOfWhoSignsOutForgetsWhatItKept(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("editor", product, browser)) {
            Response answer =
                    worker.page()
                            .waitForResponse(
                                    "**/logout",
                                    worker.page().locator("form[action='/logout'] button")::click);
            assertEquals("\"cache\", \"storage\"", answer.headerValue("Clear-Site-Data"));
        }
    }

    @Test
    void theListOfSessionsSaysWhichBrowserEachIsIn(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("focal-point", product, browser)) {
            worker.open("/office/account/sessions");
            String own = worker.page().locator("tr:has(.mark.good) bdi").innerText();
            assertEquals("Chrome", own);
        }
    }

    @Test
    void theCookiesAreForThisHostAndNoScript(Browser browser, Product product) {
        try (Worker worker = Worker.signedIn("focal-point", product, browser)) {
            for (Cookie cookie : worker.context().cookies()) {
                assertTrue(cookie.name.startsWith("__Host-"), cookie.name);
                assertTrue(cookie.httpOnly && cookie.secure, cookie.name);
                assertEquals(SameSiteAttribute.LAX, cookie.sameSite, cookie.name);
            }
            assertTrue(worker.context().cookies().size() >= 3);
        }
    }

    @Test
    void noCookieIsSetBeforeSomebodySignsIn(Product product) {
        for (String page : List.of("/login", "/login/forgotten", "/join?token=x", "/logout")) {
            HttpResponse<String> answer = Http.get(product.at(page));
            assertEquals(200, answer.statusCode(), page);
            assertTrue(answer.headers().allValues("Set-Cookie").isEmpty(), page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login/forgotten", "/join?token=x", "/office/accounts"})
    void whatAStrangerSendsIsKeptNowhere(String page, Product product) {
        for (String state : List.of("1%3A2", "x", "stateless")) {
            HttpResponse<String> answer =
                    Http.send(
                            "POST",
                            product.at(page),
                            "form=form&jakarta.faces.ViewState=%s&form%%3Amail=%s"
                                    .formatted(state, "x".repeat(500_000)),
                            "Content-Type",
                            "application/x-www-form-urlencoded");
            assertTrue(answer.statusCode() < 400, page + " " + answer.statusCode());
            assertEquals(List.of(), answer.headers().allValues("Set-Cookie"), page + " " + state);
        }
    }

    @Test
    void whoTriesAPageOfOthersIsOnRecord(Browser browser, Product product) throws SQLException {
        long before = tries(product);
        try (Worker worker = Worker.signedIn("editor", product, browser)) {
            assertEquals(404, worker.visit("/office/audit").status());
        }
        assertEquals(before + 1, tries(product));
    }

    private static long tries(Product product) throws SQLException {
        try (Connection database = ProductDatabase.open(product);
                Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(*) from audit_entry where action = 'open-page'"
                                        + " and object_id = 'AUDIT' and result = 'REFUSED'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void aFormLeadsOnByPathAloneWhateverTheSchemeInFront(Browser browser, Product product) {
        try (Worker worker = Worker.at(product, browser, 1280)) {
            Response answer =
                    worker.open("/login")
                            .page()
                            .waitForResponse(
                                    each -> each.request().method().equals("POST"),
                                    () -> worker.password("auditor"));
            assertEquals("/login/factor", answer.headerValue("location"));
        }
    }

    @Test
    void aLanguageIsChosenOnceWhereverItStandsInTheAddress(Product product) {
        HttpResponse<String> answer = Http.get(product.at("/login?lang=fr&done=out"));
        assertEquals("/login?done=out", header(answer, "Location"));
        assertTrue(header(answer, "Set-Cookie").startsWith("__Host-cmsm-language=fr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' or 1=1--", "éé", "a.b.c"})
    void aTamperedCookieIsNoSession(String token, Product product) {
        HttpResponse<String> answer =
                Http.get(product.at("/office"), "Cookie", Worker.SESSION + "=" + token);
        assertEquals(303, answer.statusCode());
        assertEquals("/login?next=%2Foffice", answer.headers().firstValue("Location").get());
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken(Product product) {
        HttpResponse<String> answer =
                Http.send(
                        "POST",
                        product.at("/login"),
                        "form=form&form%3Amail=a&form%3Asecret=b",
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertEquals(404, answer.statusCode());
    }

    @Test
    void everyOfficeAnswerIsGuarded(Product product) {
        for (String page : List.of("/login", "/office", "/office/nothing", "/reset?token=x")) {
            HttpResponse<String> answer = Http.get(product.at(page));
            assertEquals("no-store", header(answer, "Cache-Control"), page);
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"), page);
            assertEquals(List.of("DENY"), answer.headers().allValues("X-Frame-Options"), page);
            assertEquals("no-referrer", header(answer, "Referrer-Policy"), page);
            assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"), page);
            String policy = header(answer, "Content-Security-Policy");
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals(1, answer.headers().allValues("Content-Security-Policy").size());
        }
    }

    @Test
    void noPageHasTheNonceOfAnother(Product product) {
        String one = header(Http.get(product.at("/login")), "Content-Security-Policy");
        String other = header(Http.get(product.at("/login")), "Content-Security-Policy");
        assertTrue(one.contains("'nonce-"));
        assertFalse(one.equals(other));
    }

    private static Cookie cookie(Worker worker, String name) {
        return worker.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
