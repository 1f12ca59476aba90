package ma.cmsm.launcher.manage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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

    /** The answer as a stream; the caller closes it. */
    public InputStream get(String path, Map<String, String> query) throws IOException {
        HttpResponse<InputStream> answer =
                send(request(path, query).GET().build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() >= FIRST_ERROR) {
            try (InputStream body = answer.body()) {
                refuseErrors(
                        answer.statusCode(),
                        new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return answer.body();
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
