package ma.cmsm.api.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import ma.cmsm.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadsTest {

    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({
        "a.json, a.json",
        "été 2026.xlsx, été 2026.xlsx",
        "/etc/passwd, passwd",
        "C:\\x\\y.csv, y.csv",
        ".., _",
        ".hidden, _hidden",
        "a<b>.csv, a_b_.csv",
        "x/, upload"
    })
    void aNameIsKeptAsFarAsItIsSafe(String given, String kept) {
        assertEquals(kept, Uploads.safe(given));
    }

    @Test
    void theEndingOfALongNameIsKept() {
        assertTrue(Uploads.safe("x".repeat(300) + ".csv").endsWith(".csv"));
        assertEquals(100, Uploads.safe("x".repeat(300) + ".csv").length());
    }

    @Test
    void whatAKilledServerLeftIsForgottenTheNextDay() throws IOException {
        Path left = uploads(Instant.now()).receive(content(), "a.json");
        Path kept = uploads(Instant.now()).receive(content(), "b.json");
        assertTrue(Files.exists(left));
        uploads(Instant.now().plus(Duration.ofHours(25))).receive(content(), "c.json");
        assertFalse(Files.exists(left.getParent()));
        assertFalse(Files.exists(kept.getParent()));
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                };
        assertThrows(IOException.class, () -> uploads(Instant.now()).receive(broken, "a.json"));
        try (Stream<Path> left = Files.list(home.resolve("tmp"))) {
            assertEquals(0, left.count());
        }
    }

    private Uploads uploads(Instant now) {
        Settings settings =
                new Settings() {
                    @Override
                    public Path home() {
                        return home;
                    }
                };
        return new Uploads(settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static InputStream content() {
        return new ByteArrayInputStream(new byte[] {'{', '}'});
    }
}
