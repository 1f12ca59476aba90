package ma.cmsm.built;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks the site as a machine does: no cookies, no redirects followed. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    private Http() {}

    /**
     * @param headers names and values in turn
     */
    public static HttpResponse<String> get(URI address, String... headers) {
        return send("GET", address, "", headers);
    }

    /**
     * @param headers names and values in turn
     */
    public static HttpResponse<String> send(
            String method, URI address, String body, String... headers) {
        return send(
                method,
                address,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                headers);
    }

    /** In pieces, without saying how long it is in all. */
    public static HttpResponse<String> sendInPieces(
            String method, URI address, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(
                method,
                address,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                headers);
    }

    private static HttpResponse<String> send(
            String method, URI address, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(address.toString(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
