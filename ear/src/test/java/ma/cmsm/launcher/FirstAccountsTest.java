package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ma.cmsm.launcher.manage.ManagementClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstAccountsTest {
    private static final URI SITE = URI.create("http://127.0.0.1:8080/");

    private HttpServer server;
    private String answer;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/manage/v1/first-accounts",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
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
    void whereNobodyWorksTheOperatorGetsAnAddressForTheFirst() throws IOException {
        answer = "{\"demo\":[],\"setup_token\":\"t0ken\"}";
        assertEquals("  http://127.0.0.1:8080/setup?token=t0ken", lines().get(1));
    }

    @Test
    void inTheDemonstrationEveryAccountIsALineAndTheCodeThatEndsItToo() throws IOException {
        answer =
                "{\"demo\":[{\"mail\":\"supervisor-2@demo.example\",\"password\":\"aaaaa-bbbbb\","
                        + "\"roles\":[\"MEMBER_EDITOR\",\"SUPERVISOR\"]}],"
                        + "\"demo_ending_code\":\"ccccc-ddddd\"}";
        assertEquals(
                "  supervisor-2@demo.example    aaaaa-bbbbb  member editor, supervisor",
                lines().get(1));
        assertEquals(
                "Code for ending the demonstration, which is for you alone: ccccc-ddddd",
                lines().get(2));
    }

    @Test
    void wherePeopleWorkNothingIsSaid() throws IOException {
        answer = "{\"demo\":[]}";
        assertEquals(List.of(), lines());
    }

    @Test
    void withoutAMailServerTheOperatorIsToldThatMailsWait() throws IOException {
        answer = "{\"demo\":[],\"mails_wait\":true}";
        assertEquals(
                List.of(
                        "No mail server is set (CMSM_MAIL_HOST): mails wait, so nobody can be"
                                + " invited."),
                lines());
        answer = "{\"demo\":[],\"mails_wait\":false}";
        assertEquals(List.of(), lines());
    }

    private List<String> lines() throws IOException {
        URI door = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return FirstAccounts.lines(new ManagementClient(door, "token"), SITE);
    }
}
