package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** What README calls the environment of the product, and nothing else. */
    @Test
    void helpNamesEverySettingThatTheReadmeHas() throws IOException {
        assertEquals(0, run("--help"));
        assertEquals(settings(readmeTable()), settings(errors.toString()));
        assertEquals(
                1,
                errors.toString().split("Settings are")[1].split("\\R\\R").length - 1,
                "one block of settings, then the exit codes");
    }

    private static String readmeTable() throws IOException {
        return Files.readAllLines(Path.of("../README.md")).stream()
                .filter(line -> line.startsWith("| `CMSM_"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> settings(String text) {
        return Pattern.compile("CMSM_[A-Z_]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int run(String... arguments) {
        Map<String, String> environment = Map.of("CMSM_HOME", folder.resolve("home").toString());
        PrintWriter err = new PrintWriter(errors, true);
        return Launcher.execute(environment, err, err, arguments);
    }
}
