package ma.cmsm.launcher.host;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
    @Test
    void aDiskThatWouldFillUpIsRefusedInWords(@TempDir Path folder) {
        Failure failure =
                assertThrows(Failure.class, () -> Disk.require(folder, Long.MAX_VALUE / 2_000_000));
        assertTrue(failure.getMessage().contains("MB free"));
    }

    @Test
    void aFullDiskIsRecognisedBehindOtherProblems() {
        IOException full = new IOException("/data/x: No space left on device");
        assertTrue(Disk.isFull(new IllegalStateException(new UncheckedIOException(full))));
        assertFalse(Disk.isFull(new IOException("Permission denied")));
    }
}
