package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long things are kept takes two people. */
@ExtendWith({InBrowser.class, Demo.class})
class RetentionIT {

    @Test
    void howLongThingsAreKeptIsDecidedByTwo(Browser browser, Product product) {
        try (Worker coordinator = Worker.signedIn("coordinator", product, browser);
                Worker administrator = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            String rule = "/office/retention/decide?rule=search-log";
            administrator.open(rule);
            assertEquals(0, administrator.field("approve").count());
            decide(coordinator, administrator, rule, "60");
            assertTrue(administrator.says().contains("60 jours"), administrator.says());
            decide(coordinator, administrator, rule, "90");
        }
    }

    private static void decide(Worker coordinator, Worker administrator, String rule, String days) {
        coordinator.open(rule).fill("days", "beaucoup").send("approve");
        assertTrue(coordinator.says().contains("de 0 à 365"), coordinator.says());
        coordinator.fill("days", days).send("approve");
        assertTrue(coordinator.says().contains("C’est approuvé"), coordinator.says());
        coordinator.open(rule);
        assertEquals(0, coordinator.page().locator("[id='acts:apply']").count());
        administrator.open("/office");
        assertTrue(administrator.says().contains("attend que vous l’appliquiez"));
        administrator.open(rule);
        assertTrue(administrator.says().contains("Chafik Démo"), administrator.says());
        administrator.press(administrator.page().locator("[id='acts:apply']"));
        assertTrue(administrator.says().contains("C’est en vigueur"), administrator.says());
    }
}
