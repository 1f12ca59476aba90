package ma.cmsm.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether the site answers: its health says ready and its home page opens. */
public final class Readiness {
    private static final Duration PATIENCE =
            Duration.ofSeconds(30); // the first page of a cold server is slow
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final URI site;

    /**
     * @param site address of the home page
     */
    public Readiness(URI site) {
        this.site = site;
    }

    /**
     * Asks once. The server itself is healthy, and has a page of its own at the root, before the
     * application is there; hence a page and an answer that only ours has.
     */
    public boolean isReady() {
        return isOk("/api/hsds/") && isOk("/fr/") && isOk("/health/ready");
    }

    private boolean isOk(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false; // nobody listens yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
