package ma.cmsm.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameSiteTest {

    @ParameterizedTest
    @CsvSource({
        "same-origin, null, false",
        "none, , false",
        "same-site, https://cmsm.example, true",
        "cross-site, https://cmsm.example, true",
        "'', https://cmsm.example, true",
        "'CROSS-SITE', , true"
    })
    void whatTheBrowserSaysOfTheSiteCountsMost(String site, String origin, boolean broken) {
        assertEquals(broken, SameSite.isBroken(request(site, origin)));
    }

    @ParameterizedTest
    @CsvSource({
        ", false",
        "null, false",
        "https://cmsm.example, false",
        "https://elsewhere.example, true",
        "https://cmsm.example:444, true",
        "https://cmsm.example.elsewhere.example, true",
        "'https://[', true"
    })
    void anOlderBrowserIsBelievedByItsOrigin(String origin, boolean broken) {
        assertEquals(broken, SameSite.isBroken(request(null, origin)));
    }

    private static HttpServletRequest request(String site, String origin) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Host", "cmsm.example");
        headers.put("Sec-Fetch-Site", site);
        headers.put("Origin", origin);
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        SameSiteTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) -> headers.get(arguments[0]));
    }
}
