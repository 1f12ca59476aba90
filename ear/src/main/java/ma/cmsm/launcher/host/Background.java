package ma.cmsm.launcher.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Processes that a terminal's Ctrl-C does not reach, so that the launcher alone decides in which
 * order they end.
 */
public final class Background {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration FORCED = Duration.ofSeconds(10);

    private Background() {}

    /**
     * A builder for a process in a session of its own. Without {@code setsid} on the machine it
     * stays in the terminal's session: Ctrl-C then reaches it directly too, and it ends earlier
     * than its turn.
     */
    public static ProcessBuilder command(List<String> command) {
        List<String> all = new ArrayList<>(command);
        if (Files.isExecutable(SETSID)) {
            all.add(0, SETSID.toString());
        }
        return new ProcessBuilder(all);
    }

    /** Asks the process to end, forces it after the grace time, and returns once it is gone. */
    public static void stop(Process process, Duration grace) {
        try {
            process.destroy();
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(FORCED.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
