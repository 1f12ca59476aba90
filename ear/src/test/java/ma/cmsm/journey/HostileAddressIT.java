package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that nobody means well with: all are answered, none by a failure of ours. */
@ExtendWith(Demo.class)
class HostileAddressIT {

    private static final String SEARCH = "/fr/services?q=";
    private static final String NOTHING_ELSE = "";

    /** No answer grows with what it is asked. */
    private static final int MOST_LETTERS = 60_000;

    private static final String API = "/api/hsds/services?search=";

    /** Controls, marks of direction, half a pair, bytes that are no UTF-8, syntax of queries. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00%01%1f%7f",
                "%E2%80%AE%D8%B7%D8%A8%D9%8A%D8%A8%E2%81%A6",
                "%ED%A0%80",
                "%ff%fe%c0%af",
                "%zz%",
                "a%",
                "*:*",
                "name:%5B*%20TO%20*%5D%20AND%20(%22",
                "/%5B%5E%5D*(((((a%2B)%2B)%2B)%2B)%2B/",
                "%22%5C%5C%5C~9999999%5E-1",
                "%27%20or%201=1--",
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "%24%7Bjndi:ldap://x%7D%23%7B1%2B1%7D"
            })
    void whateverIsTypedIsSearchedFor(String typed, Product product) throws IOException {
        assertEquals(200, status(product, SEARCH + typed));
        assertEquals(200, status(product, API + typed));
    }

    @ParameterizedTest
    @CsvSource({
        SEARCH + "&page=1000000000, 200",
        SEARCH + "&page=99999999999999999999, 200",
        SEARCH + "&page=-1&sort=x&theme=%00&theme=*&place=..%2f, 200",
        API + "&page=1000000000, 200",
        API + "&page=99999999999999999999, 400",
        API + "&page=-1, 400",
        API + "&per_page=1000000, 400",
        API + "&nobody=knows, 400"
    })
    void aPageThatCannotBeIsAnsweredOrRefused(String address, int status, Product product)
            throws IOException {
        assertEquals(status, status(product, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {SEARCH, API})
    void tenThousandLettersAreSearchedFor(String search, Product product) throws IOException {
        for (String letters : List.of("a", "%D8%B7", "ab+", "%F0%9F%98%80%E2%80%8D")) {
            int times = 10_000 / letters.replaceAll("%..", "x").length();
            String answer = answer(product, search + letters.repeat(times), NOTHING_ELSE);
            assertEquals(200, status(answer));
            assertTrue(answer.length() < MOST_LETTERS, letters + ": " + answer.length());
        }
    }

    @ParameterizedTest
    @CsvSource({SEARCH + ", theme, 200", API + ", taxonomy_term_id, 400"})
    void aThousandFiltersAreAnsweredOrRefused(
            String search, String filter, int status, Product product) throws IOException {
        String answer = answer(product, search + "a&" + filters(filter, "t%d"), NOTHING_ELSE);
        assertEquals(status, status(answer));
        assertTrue(answer.length() < MOST_LETTERS, "length " + answer.length());
    }

    @Test
    void aThousandTermsThatMayBeAreSearchedFor(Product product) throws IOException {
        String terms = filters("taxonomy_term_id", "00000000-0000-4000-8000-%012d");
        assertEquals(200, status(product, API + "a&" + terms));
    }

    private static String filters(String name, String value) {
        return IntStream.range(0, 1_000)
                .mapToObj(number -> name + "=" + value.formatted(number))
                .collect(Collectors.joining("&"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=NaN,NaN",
                "near=Infinity,1",
                "near=1e999,1",
                "near=91,181",
                "near=,",
                "near=%00",
                "near=30.4,-9.6&radius=NaN",
                "near=30.4,-9.6&radius=-1",
                "near=30.4,-9.6&radius=99999999999999999999",
                "open=2026-02-30T10:00",
                "open=999999999-01-01T00:00",
                "welcome=nobody"
            })
    void aPlaceOrTimeThatCannotBeIsLeftOutOfAPageAndRefusedByTheApi(String filter, Product product)
            throws IOException {
        assertEquals(200, status(product, SEARCH + "a&" + filter));
        assertEquals(400, status(product, API + "a&" + filter));
    }

    @Test
    void whatIsBeyondAllBoundsIsRefused(Product product) throws IOException {
        assertEquals(400, status(product, SEARCH + "a".repeat(200_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/WEB-INF, 404",
        "/api/WEB-INF/web.xml, 404",
        "/api/META-INF/MANIFEST.MF, 404",
        "/api/hsds/services, 400"
    })
    void whatTheServerRefusesByItselfHasOurWords(String address, int status, Product product)
            throws IOException {
        String answer = answer(product, address, "Accept: */*;q=abc\r\n");
        assertEquals(status, status(answer));
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"type\":\"/api/problems/"), answer);
        assertFalse(answer.contains("Payara"), answer);
    }

    private static int status(Product product, String address) throws IOException {
        return status(answer(product, address, NOTHING_ELSE));
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    /**
     * The answer to an address as it stands here, even when it is none.
     *
     * @param headers more of them, each with its end
     */
    private static String answer(Product product, String address, String headers)
            throws IOException {
        URI site = product.at("/");
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            String request =
                    "GET "
                            + address
                            + " HTTP/1.1\r\nHost: "
                            + site.getAuthority()
                            + "\r\nConnection: close\r\n"
                            + headers
                            + "\r\n";
            write(request, socket);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A server that has heard too much answers and hangs up before it has heard it all. */
    private static void write(String request, Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (SocketException hungUp) {
            assertTrue(socket.getInputStream().available() > 0, "hung up without an answer");
        }
    }
}
