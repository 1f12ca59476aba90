package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy of ours says by which scheme it was asked; from anybody else that is only a word. */
@ExtendWith(Demo.class)
class BehindAProxyIT {

    /** Any address of loopback is this machine; the browsers of the other journeys have another. */
    static final String PROXY = "127.0.0.9";

    private static final String HTTPS = "X-Forwarded-Proto: https\r\n";
    private static final String PICTURE = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: image\r\n";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    @Test
    void whoComesByHttpsIsToldToStayThere(Product product) throws IOException {
        for (String page : new String[] {"/fr/", "/login", "/assets/nothing"}) {
            assertEquals(Optional.of(ONE_YEAR), strict(product, PROXY, page, HTTPS), page);
        }
    }

    @Test
    void whoComesByHttpIsNot(Product product) throws IOException {
        assertEquals(Optional.empty(), strict(product, PROXY, "/fr/", ""));
    }

    @Test
    void aStrangersWordCountsForNothing(Product product) throws IOException {
        assertEquals(Optional.empty(), strict(product, "127.0.0.1", "/fr/", HTTPS));
    }

    @Test
    void whoGuessesLinksOfRemindersIsPausedWhereTheProxySaysTheyCameFrom(Product product)
            throws IOException {
        String path = "/fr/still-correct?token=gue55";
        for (int tried = 0; tried < 40; tried++) {
            assertEquals("404", status(product, path + tried, "198.51.100.77"));
        }
        assertEquals("429", status(product, path, "198.51.100.77"));
        assertEquals("404", status(product, path, "198.51.100.78"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/still-correct", "/join", "/reset", "/setup"})
    void picturesInPagesOfOthersGuessNoLinks(String page, Product product) throws IOException {
        String path = page + "?token=p1c7ure";
        for (int tried = 0; tried < 41; tried++) {
            assertEquals("404", status(product, path + tried, "198.51.100.79", PICTURE), page);
        }
        assertNotEquals("429", status(product, path, "198.51.100.79"), page);
    }

    private static String status(Product product, String path, String origin) throws IOException {
        return status(product, path, origin, "");
    }

    private static String status(Product product, String path, String origin, String headers)
            throws IOException {
        String from = "X-Forwarded-For: " + origin + "\r\n";
        return answer(product, PROXY, path, from + headers).split(" ", 3)[1];
    }

    private static Optional<String> strict(
            Product product, String from, String path, String headers) throws IOException {
        String name = "strict-transport-security: ";
        return answer(product, from, path, headers)
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name, 0, name.length()))
                .map(line -> line.substring(name.length()))
                .findFirst();
    }

    private static String answer(Product product, String from, String path, String headers)
            throws IOException {
        URI site = product.at("/");
        InetAddress own = InetAddress.getByName(from);
        try (Socket socket = new Socket(site.getHost(), site.getPort(), own, 0)) {
            String request =
                    "GET %s HTTP/1.1\r\nHost: cmsm.example\r\nConnection: close\r\n%s\r\n"
                            .formatted(path, headers);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
