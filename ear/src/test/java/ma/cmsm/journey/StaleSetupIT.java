package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two change the same at the same time: who is second sees both, and what is typed stays. */
@ExtendWith({InBrowser.class, Demo.class})
class StaleSetupIT {

    @Test
    void whoChangesATermSecondSeesBothWeightsAndLosesNothing(Browser browser, Product product) {
        try (Worker first = Worker.signedIn(Setup.ADMINISTRATOR, product, browser);
                Worker second = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            Setup.add(first, "zamourtaque");
            Setup.open(first, "zamourtaque");
            Setup.open(second, "zamourtaque").fill("weight", "0.7").send("save");
            first.fill("weight", "0.3").send("save");
            assertTrue(first.says().contains("entre-temps"), first.says());
            assertTrue(first.says().contains("0,70"), first.says());
            assertEquals("0.3", first.field("weight").inputValue());
            first.send("save");
            assertEquals("0,30", Setup.open(second, "zamourtaque").field("weight").inputValue());
            Setup.act(second, "remove");
        }
    }
}
