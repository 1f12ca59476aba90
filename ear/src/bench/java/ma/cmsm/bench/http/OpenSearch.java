package ma.cmsm.bench.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ma.cmsm.bench.Options;

/** A node of OpenSearch on this machine, in a JVM of its own, as long as it is compared with. */
final class OpenSearch implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final long TURN_MILLIS = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI site;
    private final Process process;
    private final Thread stopAtExit;

    private OpenSearch(Options options, String classpath) throws IOException {
        int port = freePort();
        site = URI.create("http://127.0.0.1:" + port);
        Path source = options.target().resolve("../src/bench/opensearch/OpenSearchNode.java");
        process =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-Xms1g",
                                "-Xmx1g",
                                "-classpath",
                                classpath,
                                source.normalize().toString(),
                                options.work().resolve("opensearch").toString(),
                                Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(options.work().resolve("opensearch.log").toFile())
                        .start();
        stopAtExit = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param classpath of OpenSearch
     */
    static OpenSearch start(Options options, String classpath)
            throws IOException, InterruptedException {
        OpenSearch started = new OpenSearch(options, classpath);
        try {
            started.awaitReady();
        } catch (IOException | InterruptedException failed) {
            started.close();
            throw failed;
        }
        return started;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady()) {
            if (process.waitFor(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("OpenSearch ended while starting: see opensearch.log");
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("OpenSearch does not get ready: see opensearch.log");
            }
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            require("GET", "/_cluster/health?wait_for_status=yellow&timeout=10s", "");
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI site() {
        return site;
    }

    /** Asks for something that must succeed; lines of JSON, or one JSON value. */
    void require(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(site.resolve(path))
                        .method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/x-ndjson")
                        .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        boolean failed =
                answer.statusCode() / 100 != 2 || answer.body().contains("\"errors\":true");
        if (failed) {
            throw new IOException(method + " " + path + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        all.forEach(each -> each.onExit().join());
        process.onExit().join();
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
