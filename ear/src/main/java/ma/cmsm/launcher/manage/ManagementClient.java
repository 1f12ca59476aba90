package ma.cmsm.launcher.manage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.launcher.host.Failure;

/**
 * Speaks with {@code /api/manage/v1} of the instance on this machine. No request has a time limit:
 * imports may be long.
 */
public final class ManagementClient {
    private static final int FIRST_ERROR = 400;
    private static final int BUFFER = 1 << 16;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI door;
    private final String token;

    /**
     * @param site address of the running instance
     * @param token the operator's
     */
    public ManagementClient(URI site, String token) {
        this.door = site.resolve("/api/manage/v1/");
        this.token = token;
    }

    /**
     * Sends a body and follows the answer line by line.
     *
     * @return the report at its end
     * @throws Failure when the instance refuses, breaks off or does not answer
     */
    public JsonNode post(
            String path, Map<String, String> query, BodyPublisher body, ProgressLine progress)
            throws IOException {
        HttpRequest request =
                request(path, query)
                        .header("Content-Type", "application/octet-stream")
                        .POST(body)
                        .build();
        HttpResponse<Stream<String>> answer = send(request, BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            return follow(answer.statusCode(), lines.iterator(), progress);
        }
    }

    /** Sends a file and returns the answer, one JSON object. */
    public JsonNode put(String path, BodyPublisher body) throws IOException {
        HttpRequest request =
                request(path, Map.of())
                        .header("Content-Type", "application/json")
                        .PUT(body)
                        .build();
        HttpResponse<String> answer = send(request, BodyHandlers.ofString());
        refuseErrors(answer.statusCode(), answer.body());
        return Json.read(answer.body());
    }

    /**
     * Writes the answer over a file, to the length the server announces.
     *
     * @return the bytes written
     * @throws Failure when the instance refuses, or the answer is cut short
     */
    public long download(String path, Map<String, String> query, Path to) throws IOException {
        HttpResponse<InputStream> answer =
                send(request(path, query).GET().build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() >= FIRST_ERROR) {
                throw Problem.failure(
                        answer.statusCode(),
                        new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            long announced = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
            return copy(body, announced, to);
        }
    }

    private static long copy(InputStream body, long announced, Path to) throws IOException {
        try (OutputStream file = Files.newOutputStream(to)) {
            long bytes = 0;
            byte[] buffer = new byte[BUFFER];
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                file.write(buffer, 0, read);
                bytes += read;
            }
            if (bytes != announced) {
                throw cutShort(null);
            }
            return bytes;
        }
    }

    /** Apart from the writing, so that a full disk is not blamed on the server. */
    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException broken) {
            throw cutShort(broken);
        }
    }

    private static Failure cutShort(IOException cause) {
        return new Failure(
                "The server broke off before the end of the file: see log/server.log in the data folder.",
                cause);
    }

    private static JsonNode follow(int status, Iterator<String> lines, ProgressLine progress)
            throws IOException {
        StringBuilder error = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next();
            if (status >= FIRST_ERROR) {
                error.append(line).append('\n');
                continue;
            }
            JsonNode message = Json.read(line);
            if (message.has("report")) {
                return message.get("report");
            }
            if (message.has("problem")) {
                throw Problem.failure(message.get("problem"));
            }
            progress.show(
                    message.path("progress").path("done").asLong(),
                    message.path("progress").path("total").asLong());
        }
        refuseErrors(status, error.toString());
        throw new Failure(
                "The server broke off before its report: see log/server.log in the data folder.");
    }

    private HttpRequest.Builder request(String path, Map<String, String> query) {
        String parameters =
                query.entrySet().stream()
                        .map(
                                entry ->
                                        entry.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        URI uri = door.resolve(parameters.isEmpty() ? path : path + "?" + parameters);
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException {
        try {
            return client.send(request, handler);
        } catch (ConnectException e) {
            throw new Failure(
                    "Nobody answers at " + door.resolve("/") + ": is the instance still starting?",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    private static void refuseErrors(int status, String body) {
        if (status >= FIRST_ERROR) {
            throw Problem.failure(status, body);
        }
    }
}
