package ma.cmsm.built;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product as its operator has it: {@code java -jar cmsm.jar run} on a data folder. */
public final class Product implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready: (http://\\S+)");
    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration STOP = Duration.ofMinutes(2);
    private static final Duration COMMAND = Duration.ofMinutes(5);

    private final Path home;
    private final Map<String, String> settings;
    private Process launcher;
    private URI site;
    private AssertionError broken;

    /**
     * @param home the data folder; kept from one start to the next
     * @param settings environment beyond the data folder and a free port
     */
    public Product(Path home, Map<String, String> settings) {
        this.home = home;
        this.settings = settings;
    }

    /** What a command of the launcher said, and the exit code it ended with. */
    public record Answer(int exitCode, String output) {

        /** A number of an import's report, such as {@code created}. */
        public long count(String what) {
            Matcher line =
                    Pattern.compile("(?m)^" + what + "\\s+([\\d,. \u00a0\u202f]+)$")
                            .matcher(output);
            return line.find() ? Long.parseLong(line.group(1).replaceAll("\\D", "")) : -1;
        }
    }

    /**
     * Starts it unless it runs, and returns when it says that it is ready. Once it did not start,
     * it is not tried again: every test would wait for the same failure.
     */
    public void start() {
        if (broken != null) {
            throw broken;
        }
        if (!isRunning()) {
            try {
                launch();
            } catch (AssertionError failure) {
                broken = failure;
                close();
                throw failure;
            }
        }
    }

    private void launch() {
        Path log = log();
        try {
            Files.createDirectories(home);
            Files.deleteIfExists(log);
            launcher = command(List.of("run")).redirectOutput(log.toFile()).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Wait.until("ready, see " + log, START, () -> address(log).isPresent() || !isRunning());
        site = address(log).orElseThrow(() -> new AssertionError("Did not start: " + read(log)));
    }

    private Path log() {
        return home.resolveSibling(home.getFileName() + ".launcher.log");
    }

    /** What its operator reads, since the last start. */
    public String said() {
        return read(log());
    }

    public boolean isRunning() {
        return launcher != null && launcher.isAlive();
    }

    /** An address of the site. */
    public URI at(String path) {
        return site.resolve(path);
    }

    /** Everything that runs for it: server, database, and the launcher itself. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants()).toList();
    }

    /** Ends the launcher, and nothing else, as {@code kill -9} does. */
    public void kill() {
        launcher.destroyForcibly();
        await(launcher, STOP);
    }

    /** Ends what the launcher started, as {@code kill -9} does; it then ends by itself. */
    public void killServer() {
        launcher.descendants().forEach(ProcessHandle::destroyForcibly);
        await(launcher, STOP);
    }

    /** The data folder. */
    public Path home() {
        return home;
    }

    /** Asks it to end, as Ctrl-C does, and waits until it has. */
    @Override
    public void close() {
        if (isRunning()) {
            launcher.destroy();
            await(launcher, STOP);
        }
    }

    /** Runs another command of the launcher on the same data folder. */
    public Answer run(String... words) {
        try {
            Path said = Files.createTempFile(Build.TARGET, "command", ".log");
            Process process = command(List.of(words)).redirectOutput(said.toFile()).start();
            await(process, COMMAND);
            Answer answer = new Answer(process.exitValue(), Files.readString(said));
            Files.delete(said);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ProcessBuilder command(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", Build.launcher().toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CMSM_"));
        builder.environment().put("CMSM_HOME", home.toString());
        builder.environment().put("CMSM_HTTP_PORT", "0");
        builder.environment().putAll(settings);
        return builder;
    }

    private static void await(Process process, Duration atMost) {
        try {
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Still running after " + atMost);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static Optional<URI> address(Path log) {
        Matcher line = READY.matcher(read(log));
        return line.find() ? Optional.of(URI.create(line.group(1))) : Optional.empty();
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
