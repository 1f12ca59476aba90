package ma.cmsm.bench.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import ma.cmsm.bench.Options;

/**
 * A running instance: {@code java -jar cmsm.jar run} with a data folder and a port of its own.
 * Closed as Ctrl-C would; also when the harness itself is stopped.
 */
public final class Instance implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);
    private static final long TURN_MILLIS = 100;

    private final Path jar;
    private final Path home;
    private final Map<String, String> settings;
    private final URI site;
    private final Path output;
    private final Process launcher;
    private final Thread stopAtExit;
    private double secondsToReady;

    private Instance(Options options, Path home, Map<String, String> settings) throws IOException {
        this.jar = options.target().resolve("cmsm.jar");
        this.home = home;
        this.settings = settings;
        int port = freePort();
        site = URI.create("http://127.0.0.1:" + port);
        output = Files.createTempFile(options.work(), "run", ".log");
        ProcessBuilder builder = builder("run");
        builder.environment().put("CMSM_HTTP_PORT", Integer.toString(port));
        launcher = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        stopAtExit = new Thread(this::stop);
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /**
     * Starts an instance and waits until it is ready.
     *
     * @param home its data folder, kept when it is closed
     * @param settings environment variables besides the data folder and the port
     */
    public static Instance start(Options options, Path home, Map<String, String> settings)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Instance instance = new Instance(options, home, settings);
        try {
            instance.awaitReady();
        } catch (IOException | InterruptedException failed) {
            instance.close();
            throw failed;
        }
        instance.secondsToReady = (System.nanoTime() - began) / 1e9;
        return instance;
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of(System.getProperty("java.home") + "/bin/java", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CMSM_"));
        builder.environment().putAll(settings);
        builder.environment().put("CMSM_HOME", home.toString());
        return builder;
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady(client)) {
            if (launcher.waitFor(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("The instance ended while starting:\n" + outputText());
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("The instance does not get ready:\n" + outputText());
            }
        }
    }

    /** The server calls itself healthy before it has the application, hence its pages too. */
    private boolean isReady(HttpClient client) throws InterruptedException {
        return isUp(client, "/api/hsds/") && isUp(client, "/fr/") && isUp(client, "/health/ready");
    }

    private boolean isUp(HttpClient client, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Without a slash at its end. */
    public URI site() {
        return site;
    }

    /** From the start of the launcher to the first time it is ready. */
    double secondsToReady() {
        return secondsToReady;
    }

    /** The launcher's own account of slow steps: lines that end in seconds. */
    List<String> steps() throws IOException {
        return outputText().lines().filter(line -> line.matches("- .* [\\d.]+ s")).toList();
    }

    private String outputText() throws IOException {
        return Files.readString(output);
    }

    /** What another command did. */
    record Done(double seconds, String output) {}

    /** Runs another command of {@code cmsm.jar} on this instance; it must succeed in full. */
    Done require(String... arguments) throws IOException, InterruptedException {
        Path text = Files.createTempFile(home, arguments[0], ".log");
        long began = System.nanoTime();
        Process process =
                builder(arguments).redirectErrorStream(true).redirectOutput(text.toFile()).start();
        int exit = process.waitFor();
        Done done = new Done((System.nanoTime() - began) / 1e9, Files.readString(text));
        if (exit != 0) {
            String what = String.join(" ", arguments) + " ended with " + exit;
            throw new IOException(what + ":\n" + done.output());
        }
        return done;
    }

    /** Loads a file and has the index built anew, as one whole. */
    public void fill(Path file) throws IOException, InterruptedException {
        System.out.println(require("import", file.toString()).output());
        System.out.println(require("reindex").output());
    }

    /** What the server's process has used. */
    public ProcessUsage server() throws IOException {
        return ProcessUsage.of(serverPid());
    }

    /** The process of the server. */
    public long serverPid() throws IOException {
        Properties run = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("run.properties"))) {
            run.load(in);
        }
        return Long.parseLong(run.getProperty("server.process").split(" ")[0]);
    }

    /** What the database's process has used. */
    public ProcessUsage database() throws IOException {
        long pid =
                launcher.descendants()
                        .filter(one -> one.info().command().orElse("").endsWith("mariadbd"))
                        .mapToLong(ProcessHandle::pid)
                        .findFirst()
                        .orElseThrow(() -> new IOException("The launcher runs no mariadbd"));
        return ProcessUsage.of(pid);
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
    }

    private void stop() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
