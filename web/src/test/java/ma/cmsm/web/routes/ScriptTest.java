package ma.cmsm.web.routes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static final Path SCRIPT = Path.of("src/main/webapp/assets/suggest.js");

    @Test
    void theOneScriptIsSmallerThanTwoKilobytes() throws IOException {
        assertTrue(Files.size(SCRIPT) < 2048, "bytes: " + Files.size(SCRIPT));
    }

    @Test
    void whatIsSuggestedNeverBecomesMarkup() throws IOException {
        Pattern dangerous =
                Pattern.compile("innerHTML|outerHTML|insertAdjacent|eval|document.write");

        assertFalse(dangerous.matcher(Files.readString(SCRIPT)).find());
    }
}
