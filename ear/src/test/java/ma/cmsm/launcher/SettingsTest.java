package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ma.cmsm.launcher.host.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String URL = "jdbc:mysql://db.example.org/cmsm";

    @Test
    void withoutSettingsItIsADemonstrationOnLoopback() {
        Settings settings = Settings.of(Map.of());
        assertEquals("127.0.0.1", settings.httpAddress());
        assertEquals(8080, settings.httpPort());
        assertEquals(Path.of(".cmsm").toAbsolutePath(), settings.home());
        assertTrue(settings.database().isEmpty());
        assertTrue(settings.demo());
        assertFalse(settings.fullJit());
    }

    @Test
    void aDatabaseOfTheOperatorGetsNoDemoDirectoryUnlessAsked() {
        assertFalse(Settings.of(Map.of("CMSM_DB_URL", URL)).demo());
        assertTrue(Settings.of(Map.of("CMSM_DB_URL", URL, "CMSM_DEMO", "TRUE")).demo());
    }

    @Test
    void anEmptyVariableIsNotSet() {
        Settings settings = Settings.of(Map.of("CMSM_DB_URL", "", "CMSM_HTTP_PORT", " "));
        assertTrue(settings.database().isEmpty());
        assertEquals(8080, settings.httpPort());
    }

    @Test
    void proxiesAreAddressesOfEitherKind() {
        Settings.of(Map.of("CMSM_PROXY", "10.0.0.2, 2001:db8::2 ,::1"));
    }

    @Test
    void aPasswordFileWinsAndLosesItsLineEnd(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "s3cret \n");
        var environment =
                Map.of(
                        "CMSM_DB_URL",
                        URL,
                        "CMSM_DB_PASSWORD",
                        "other",
                        "CMSM_DB_PASSWORD_FILE",
                        file.toString());
        assertEquals("s3cret", Settings.of(environment).database().orElseThrow().password());
    }

    @ParameterizedTest
    @CsvSource({
        "CMSM_HTTP_PORT, abc",
        "CMSM_HTTP_PORT, -1",
        "CMSM_HTTP_PORT, 65536",
        "CMSM_HEAP, lots",
        "CMSM_HEAP, 0g",
        "CMSM_HEAP, 1m",
        "CMSM_SEARCH_CACHE_MIB, abc",
        "CMSM_SEARCH_CACHE_MIB, -1",
        "CMSM_SEARCH_LOG_DAYS, -3",
        "CMSM_SEARCH_LOG_DAYS, 99999999999",
        "CMSM_JIT, fast",
        "CMSM_DEMO, maybe",
        "CMSM_SITE, cmsm.example",
        "CMSM_SITE, https://cmsm.example/path",
        "CMSM_PROXY, nginx",
        "CMSM_PROXY, 10.0.0.0/8",
        "CMSM_PROXY, 10.0.0.2;10.0.0.3"
    })
    void aValueWithoutSenseIsNamedInTheRefusal(String name, String value) {
        Failure failure = assertThrows(Failure.class, () -> Settings.of(Map.of(name, value)));
        assertTrue(failure.getMessage().contains(name));
        assertTrue(failure.getMessage().contains(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMSM_DB_USER", "CMSM_DB_PASSWORD", "CMSM_DB_PASSWORD_FILE"})
    void whoNamesAUserAndNoDatabaseIsNotGivenAnother(String name) {
        Failure failure = assertThrows(Failure.class, () -> Settings.of(Map.of(name, "cmsm")));
        assertTrue(failure.getMessage().startsWith(name), failure.getMessage());
        assertTrue(failure.getMessage().contains("CMSM_DB_URL"), failure.getMessage());
    }
}
