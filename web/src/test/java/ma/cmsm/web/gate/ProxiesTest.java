package ma.cmsm.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private static final String PROXY = "10.0.0.2";
    private static final String STRANGER = "203.0.113.9";

    private String setting = PROXY + ", 2001:db8::2";
    private String peer = PROXY;
    private boolean secure;
    private final Map<String, List<String>> headers = new HashMap<>();

    @Test
    void withoutTheSettingNoHeaderIsBelieved() {
        setting = "";
        forged();
        assertEquals(PROXY, address());
        assertFalse(isSecure());
    }

    @Test
    void whoIsNoProxyOfOursIsNotBelieved() {
        peer = STRANGER;
        forged();
        assertEquals(STRANGER, address());
        assertFalse(isSecure());
        headers.put("X-Forwarded-Proto", List.of("http"));
        secure = true;
        assertTrue(isSecure());
    }

    private void forged() {
        headers.put("X-Forwarded-For", List.of("198.51.100.7"));
        headers.put("X-Forwarded-Proto", List.of("https"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 | 198.51.100.7",
                "1.2.3.4, 198.51.100.7 | 198.51.100.7",
                "1.2.3.4, 198.51.100.7, 10.0.0.2 | 198.51.100.7",
                "198.51.100.7, 2001:DB8:0::2 | 198.51.100.7",
                "198.51.100.7:50123 | 198.51.100.7",
                "2001:db8::9 | 2001:db8:0:0:0:0:0:9",
                "[2001:db8::9]:443 | 2001:db8:0:0:0:0:0:9",
                "::ffff:198.51.100.7 | 198.51.100.7",
                "10.0.0.2, 10.0.0.2 | 10.0.0.2"
            })
    void theNearestThatIsNoProxyOfOursIsTheSender(String chain, String sender) {
        headers.put("X-Forwarded-For", List.of(chain));
        assertEquals(sender, address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "unknown",
                "localhost",
                "example.org",
                "999.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "::g",
                ":::",
                "fe80::1%eth0",
                "[",
                "1.2.3.4, unknown",
                "<script>"
            })
    void whatIsNoAddressSaysNothing(String garbage) {
        headers.put("X-Forwarded-For", List.of(garbage));
        assertEquals(PROXY, address());
    }

    @Test
    void severalHeadersAreOneList() {
        headers.put("X-Forwarded-For", List.of("1.2.3.4", "198.51.100.7", PROXY));
        assertEquals("198.51.100.7", address());
    }

    @Test
    void aProxySaysWhetherItWasAskedByHttps() {
        headers.put("X-Forwarded-Proto", List.of("HTTPS"));
        assertTrue(isSecure());
        headers.put("X-Forwarded-Proto", List.of("https, http"));
        assertFalse(isSecure());
        headers.put("X-Forwarded-Proto", List.of("x"));
        assertFalse(isSecure());
    }

    @Test
    void aProxyMayHaveAnAddressOfEitherKind() {
        peer = "2001:db8:0:0:0:0:0:2";
        headers.put("X-Forwarded-For", List.of("198.51.100.7"));
        assertEquals("198.51.100.7", address());
    }

    private String address() {
        return Proxies.address(looked());
    }

    private boolean isSecure() {
        return Proxies.isSecure(looked());
    }

    private HttpServletRequest looked() {
        HttpServletRequest request = request();
        new Proxies(
                        new Settings() {
                            @Override
                            public String text(Setting asked) {
                                return asked == Setting.PROXY ? setting : asked.fallback();
                            }
                        })
                .look(request);
        return request;
    }

    private HttpServletRequest request() {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        ProxiesTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getRemoteAddr" -> peer;
                                    case "isSecure" -> secure;
                                    case "getHeaders" ->
                                            Collections.enumeration(
                                                    headers.getOrDefault(arguments[0], List.of()));
                                    case "setAttribute" ->
                                            attributes.put((String) arguments[0], arguments[1]);
                                    default -> attributes.get(arguments[0]);
                                });
    }
}
