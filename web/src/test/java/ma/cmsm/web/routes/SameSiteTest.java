package ma.cmsm.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
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

    @ParameterizedTest
    @CsvSource({
        "cross-site, image, true",
        "cross-site, iframe, true",
        "same-site, empty, true",
        "cross-site, document, false",
        "same-origin, empty, false",
        "none, document, false",
        "cross-site, , false",
        ", image, false"
    })
    void onlyAnotherSiteBorrowsAndALinkThatIsFollowedIsNone(
            String site, String use, boolean borrowed) {
        assertEquals(borrowed, SameSite.isBorrowed(request(site, null, use)));
    }

    private static HttpServletRequest request(String site, String origin) {
        return request(site, origin, null);
    }

    private static HttpServletRequest request(String site, String origin, String use) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Host", "cmsm.example");
        headers.put("Sec-Fetch-Site", site);
        headers.put("Sec-Fetch-Dest", use);
        headers.put("Origin", origin);
        return Asks.with(headers);
    }
}
