package ma.cmsm.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import ma.cmsm.identity.Browser;
import ma.cmsm.identity.Visit;

/** From where a request comes, for the features that slow down who guesses. */
public final class Visits {

    private Visits() {}

    public static Visit of(HttpServletRequest request) {
        return new Visit(
                Proxies.address(request),
                Cookies.device(request),
                Optional.ofNullable(request.getHeader("User-Agent")).flatMap(Browser::of),
                Optional.of(RequestName.of(request)));
    }
}
