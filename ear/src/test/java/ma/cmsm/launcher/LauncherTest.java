package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private final StringWriter errors = new StringWriter();

    @TempDir private Path folder;

    @Test
    void wrongUsageIsExitCodeTwo() {
        assertEquals(2, run());
        assertEquals(2, run("fly"));
        assertEquals(2, run("import"));
        assertEquals(2, run("import", folder + "/not-there.json"));
        assertEquals(2, run("export", folder + "/all.pdf"));
    }

    @Test
    void wrongUsageSaysWhatIsWrongAndWhereToReadOnAndNothingElse() {
        run("import", folder + "/not-there.json");
        assertEquals(2, errors.toString().lines().count(), errors.toString());
        assertTrue(errors.toString().contains("not-there.json"), errors.toString());
        assertTrue(errors.toString().contains("See: cmsm import --help"), errors.toString());
    }

    @Test
    void withoutARunningInstanceTheOtherCommandsFailInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("all.json"), "[]");
        assertEquals(1, run("import", file.toString()));
        assertEquals(1, run("export", file.toString()));
        assertEquals(1, run("reindex"));
        assertEquals(1, run("verify-audit"));
        assertEquals(4, errors.toString().lines().count());
        assertTrue(errors.toString().startsWith("cmsm: No instance is running on the data folder"));
        assertEquals("[]", Files.readString(file), "a failed export leaves the old file alone");
    }

    private int run(String... arguments) {
        Map<String, String> environment = Map.of("CMSM_HOME", folder.resolve("home").toString());
        PrintWriter err = new PrintWriter(errors, true);
        return Launcher.execute(environment, err, err, arguments);
    }
}
