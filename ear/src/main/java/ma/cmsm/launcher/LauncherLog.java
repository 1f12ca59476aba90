package ma.cmsm.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;

/** {@code log/launcher.log} in the data folder: the details that the console is spared. */
final class LauncherLog {
    private final Home home;
    private final Path file;

    private LauncherLog(Home home) {
        this.home = home;
        this.file = home.logs().resolve("launcher.log");
    }

    static LauncherLog of(Map<String, String> environment) {
        return new LauncherLog(new Home(Settings.home(environment)));
    }

    /**
     * Notes a problem with its stack trace. Without a data folder of ours there is nothing to write
     * to, and no need to make one: {@code /var} has a folder {@code log} too.
     */
    void problem(Throwable problem) {
        if (!home.isOurs() || !Files.isDirectory(file.getParent())) {
            return;
        }
        try (PrintWriter out =
                new PrintWriter(
                        Files.newBufferedWriter(
                                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            out.print(Instant.now() + " ");
            problem.printStackTrace(out);
        } catch (IOException e) {
            System.err.println("cmsm: " + file + " cannot be written.");
        }
    }
}
