package ma.cmsm.api.manage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import ma.cmsm.api.http.Json;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private final Clock stopped = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Test
    void progressIsNotToldFasterThanOneReads() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProgressLines lines = new ProgressLines(out, stopped);
        for (int i = 1; i <= 1000; i++) {
            lines.at(i, 1000);
        }
        assertEquals(2, out.toString().lines().count(), "the first and the last");
    }

    @Test
    void theWorkGoesOnWhenTheReaderHasGone() {
        OutputStream gone =
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        ProgressLines lines = new ProgressLines(gone, stopped);
        assertDoesNotThrow(() -> lines.at(1, 2));
        assertDoesNotThrow(() -> lines.last("report", Json.object()));
    }
}
