package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that nobody means well with: all are answered, none by a failure of ours. */
@ExtendWith(Demo.class)
class HostileAddressIT {

    private static final String SEARCH = "/fr/services?q=";
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
    @CsvSource({SEARCH + ", theme", API + ", taxonomy_term_id"})
    void aQuestionWithoutEndIsAnsweredOrRefused(String search, String filter, Product product)
            throws IOException {
        String filters =
                IntStream.range(0, 1_000)
                        .mapToObj(number -> filter + "=t" + number)
                        .collect(Collectors.joining("&"));
        assertNoFailure(status(product, search + "medcin+".repeat(1_000)));
        assertNoFailure(status(product, search + "%D8%B7".repeat(1_200)));
        assertNoFailure(status(product, search + "a&" + filters.substring(0, 7_000)));
        assertNoFailure(status(product, search + "a&" + filters.repeat(10)));
    }

    private static void assertNoFailure(int status) {
        assertTrue(status == 200 || status >= 400 && status < 500, "status " + status);
    }

    /** The status of an answer to an address as it stands here, even when it is none. */
    private static int status(Product product, String address) throws IOException {
        URI site = product.at("/");
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            String request =
                    "GET "
                            + address
                            + " HTTP/1.1\r\nHost: "
                            + site.getAuthority()
                            + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            BufferedReader answer =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}
