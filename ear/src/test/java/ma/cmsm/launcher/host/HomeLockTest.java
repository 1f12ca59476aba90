package ma.cmsm.launcher.host;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    @TempDir private Path folder;

    @Test
    void aSecondLauncherIsTurnedAwayUntilTheFirstIsGone() throws IOException {
        Path file = folder.resolve("lock");
        HomeLock first = HomeLock.tryTake(file).orElseThrow();
        assertTrue(HomeLock.tryTake(file).isEmpty());
        first.close();
        HomeLock.tryTake(file).orElseThrow().close();
    }

    @Test
    void theFileOfADeadLauncherIsNoLock() throws IOException {
        Path file = Files.writeString(folder.resolve("lock"), "4711");
        HomeLock.tryTake(file).orElseThrow().close();
    }
}
