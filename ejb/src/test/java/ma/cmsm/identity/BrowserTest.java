package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

    private static final String KIT = "Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) ";

    @ParameterizedTest
    @CsvSource({
        "Chrome/131.0.0.0 Safari/537.36, CHROME",
        "Chrome/131.0.0.0 Mobile Safari/537.36 EdgA/131.0, EDGE",
        "Chrome/131.0.0.0 Safari/537.36 Edg/131.0, EDGE",
        "SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36, SAMSUNG",
        "Chrome/130.0.0.0 Safari/537.36 OPR/115.0, OPERA",
        "Version/18.1 Mobile/15E148 Safari/604.1, SAFARI",
        "CriOS/131.0 Mobile/15E148 Safari/604.1, CHROME",
        "Gecko/20100101 Firefox/133.0, FIREFOX"
    })
    void theFamilyIsReadOfWhatABrowserSaysOfItself(String end, Browser family) {
        assertEquals(Optional.of(family), Browser.of(KIT + end));
    }

    @Test
    void whatIsNoneThatWeKnowHasNoFamily() {
        assertEquals(Optional.empty(), Browser.of(""));
        assertEquals(Optional.empty(), Browser.of("curl/8.5.0"));
    }
}
