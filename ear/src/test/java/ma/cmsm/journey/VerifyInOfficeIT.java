package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import ma.cmsm.built.Product;
import ma.cmsm.built.ProductDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An auditor sees in the office whether the record is as it was written. */
@ExtendWith({InBrowser.class, Demo.class})
class VerifyInOfficeIT {

    private static final String PAGE = "/office/audit/verify";

    @Test
    void aWholeRecordIsSaidToBeWholeAndTheCheckIsOnRecord(Browser browser, Product product) {
        try (Worker auditor = Worker.signedIn("auditor", product, browser)) {
            auditor.open("/office/audit");
            auditor.press(auditor.page().locator("a[href='" + PAGE + "']"));
            auditor.send("verify");
            assertTrue(
                    auditor.says().contains("Le registre est tel qu’il a été écrit"),
                    auditor::says);
            auditor.open("/office/audit?action=verify-audit-log");
            assertTrue(auditor.says().contains("Registre vérifié en entier"), auditor::says);
        }
    }

    @Test
    void theFirstBrokenLineIsNamed(Browser browser, Product product) throws SQLException {
        try (Worker auditor = Worker.signedIn("auditor", product, browser);
                Connection database = ProductDatabase.open(product)) {
            auditor.open(PAGE);
            String number = one(database, "select max(number) from audit_entry");
            String action =
                    one(database, "select action from audit_entry where number = " + number);
            change(database, number, "nothing");
            try {
                auditor.send("verify");
                assertTrue(
                        auditor.says().contains("La ligne " + number + " n’est pas"),
                        auditor::says);
            } finally {
                change(database, number, action);
            }
            for (String page : List.of("/office", "/office/audit", PAGE)) {
                auditor.open(page);
                assertTrue(auditor.says().contains("n’est plus juste"), auditor::says);
                assertFalse(auditor.says().contains("a été vérifié en entier"), auditor::says);
            }
            auditor.send("verify");
            assertTrue(auditor.says().contains("tel qu’il a été écrit"), auditor::says);
            auditor.open("/office");
            assertFalse(auditor.says().contains("n’est plus juste"), auditor::says);
        }
    }

    @Test
    void anEndFromAMailIsComparedAndWhatIsNoneIsRefused(Browser browser, Product product)
            throws SQLException {
        try (Worker auditor = Worker.signedIn("auditor", product, browser);
                Connection database = ProductDatabase.open(product)) {
            auditor.open(PAGE);
            auditor.fill("head", "12:abc").send("verify");
            assertTrue(auditor.says().contains("Ce n’est pas une fin de registre"), auditor::says);
            assertEquals("12:abc", auditor.field("head").inputValue());
            auditor.fill("head", "1:" + "0".repeat(64)).send("verify");
            assertTrue(auditor.says().contains("La ligne 1 n’est pas celle"), auditor::says);
            String first = one(database, "select hash from audit_entry where number = 1");
            auditor.fill("head", "1:" + first).send("verify");
            assertTrue(auditor.says().contains("tel qu’il a été écrit"), auditor::says);
        }
    }

    @Test
    void noNameOfAnybodyStandsInTheAddressOfWhatTheyDid(Browser browser, Product product) {
        try (Worker administrator = Worker.signedIn("administrator", product, browser)) {
            administrator.open("/office/audit");
            administrator.page().locator("#actor").fill("nobody of that name");
            administrator.press(administrator.page().locator("[id='filters:find']"));
            assertFalse(administrator.page().url().contains("nobody"));
            assertTrue(administrator.says().contains("Aucune ligne"), administrator::says);
            administrator.open("/office/audit");
            String name = administrator.page().locator("td:nth-child(2) bdi").first().innerText();
            administrator.page().locator("#actor").fill(name);
            administrator.press(administrator.page().locator("[id='filters:find']"));
            String address = administrator.page().url();
            assertTrue(address.contains("audit?actor="), address);
            assertFalse(address.contains(name.split(" ")[0]), address);
            assertEquals(name, administrator.page().locator("#actor").inputValue());
            assertFalse(administrator.says().contains("Aucune ligne"), administrator::says);
        }
    }

    @Test
    void theRecordIsAskedInTheWordsThatItIsReadIn(Browser browser, Product product) {
        try (Worker administrator = Worker.signedIn("administrator", product, browser)) {
            administrator.open("/office/audit");
            String act = administrator.page().locator("td:nth-child(3)").first().innerText();
            Locator acts = administrator.page().locator("#action");
            acts.selectOption(new SelectOption().setLabel(act.lines().findFirst().orElseThrow()));
            administrator.press(administrator.page().locator("[id='filters:find']"));
            String code = administrator.page().locator("#action").inputValue();
            assertTrue(administrator.path().contains("action=" + code), administrator::path);
            assertFalse(administrator.says().contains("Aucune ligne"), administrator::says);
        }
    }

    @Test
    void forAdministratorsThereIsNoSuchPage(Browser browser, Product product) {
        try (Worker administrator = Worker.signedIn("administrator", product, browser)) {
            assertEquals(404, administrator.visit(PAGE).status());
        }
    }

    private static void change(Connection database, String number, String action)
            throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "update audit_entry set action = '%s' where number = %s"
                            .formatted(action, number));
        }
    }

    private static String one(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
