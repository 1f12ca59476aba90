package ma.cmsm.launcher.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ma.cmsm.launcher.host.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementClientTest {
    private final StringWriter progress = new StringWriter();
    private HttpServer server;
    private int status = 200;
    private String answer = "";
    private String asked;
    private long announced; // 0: chunked

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked =
                            exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization");
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(status, announced);
                    try (OutputStream body = exchange.getResponseBody()) {
                        body.write(answer.getBytes(StandardCharsets.UTF_8));
                    }
                });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void progressIsShownUntilTheReport() throws IOException {
        answer = "{\"progress\":{\"done\":1,\"total\":2}}\n{\"report\":{\"indexed\":2}}\n";
        assertEquals(2, post().path("indexed").asInt());
        assertEquals("50 % (1 of 2)", progress.toString().strip());
        assertEquals("/api/manage/v1/reindex?name=a+%C3%A9.json Bearer token", asked);
    }

    @Test
    void aProblemInTheStreamIsToldInItsOwnWords() {
        answer = "{\"problem\":{\"title\":\"Broken file\",\"detail\":\"Line 3 is not JSON\"}}\n";
        assertEquals(
                "Broken file: Line 3 is not JSON.",
                assertThrows(Failure.class, this::post).getMessage());
    }

    @Test
    void aRefusedRequestIsToldInItsOwnWords() {
        status = 401;
        answer = "{\"title\":\"Unauthorized\",\"detail\":\"The operator token is wrong.\"}";
        assertEquals(
                "Unauthorized: The operator token is wrong.",
                assertThrows(Failure.class, this::post).getMessage());
    }

    @Test
    void aPageOfTheServerItselfIsNotQuoted() {
        status = 500;
        answer = "<html>stack trace</html>";
        assertEquals(
                "The server answered with status 500: see log/server.log in the data folder.",
                assertThrows(Failure.class, this::post).getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 503})
    void aServerWithoutTheDoorIsStillStarting(int withoutDoor) {
        status = withoutDoor;
        answer = "<html>not found</html>";
        assertEquals(
                "The instance is still starting: try again when it says Ready.",
                assertThrows(Failure.class, this::post).getMessage());
    }

    @Test
    void aStreamWithoutReportIsAFailure() {
        answer = "{\"progress\":{\"done\":1,\"total\":2}}\n";
        assertThrows(Failure.class, this::post);
    }

    @Test
    void aFileIsWrittenToItsAnnouncedLength(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "an older and longer text");
        answer = "new";
        announced = 3;
        assertEquals(3, client().download("exports", Map.of(), file));
        assertEquals("new", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4})
    void aFileCutShortOrWithoutLengthIsAFailure(long length, @TempDir Path folder) {
        answer = "new";
        announced = length;
        Path file = folder.resolve("a");
        Failure failure =
                assertThrows(Failure.class, () -> client().download("exports", Map.of(), file));
        assertEquals(
                "The server broke off before the end of the file: see log/server.log in the data folder.",
                failure.getMessage());
    }

    private ManagementClient client() {
        URI site = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new ManagementClient(site, "token");
    }

    private com.fasterxml.jackson.databind.JsonNode post() throws IOException {
        return client().post(
                        "reindex",
                        Map.of("name", "a é.json"),
                        BodyPublishers.noBody(),
                        new ProgressLine(new PrintWriter(progress, true), false));
    }
}
