package ma.cmsm.web.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ma.cmsm.web.gate.Addresses;
import ma.cmsm.web.gate.Kept;
import ma.cmsm.web.gate.KeptText;
import ma.cmsm.web.gate.OfficePage;

/**
 * Sends to sign-in who is not signed in, or not any more, and remembers where to. What a form sent
 * travels along in the sign-in page itself, sealed for its author: this server keeps nothing for
 * somebody it does not know.
 */
@ApplicationScoped
public class SignInDetour {

    /** Attributes of the request that tell the sign-in page. */
    public static final String NEXT = "signInNext";

    public static final String KEPT = "signInKept";

    private KeptText kept;
    private OfficeScreen screen;

    protected SignInDetour() {
        // For the container's proxy.
    }

    @Inject
    public SignInDetour(KeptText kept, OfficeScreen screen) {
        this.kept = kept;
        this.screen = screen;
    }

    void toSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean sends = request.getMethod().equals("POST") && !Redirect.isWithin(request);
        Optional<String> sealed = sends ? kept.seal(request) : Optional.empty();
        toSignIn(Addresses.asked(request), sealed, request, response);
    }

    /** With what was typed into another page than it was sent to, and back to that one. */
    void toSignIn(Kept typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        toSignIn(typed.address(), kept.seal(typed, request), request, response);
    }

    private void toSignIn(
            String here,
            Optional<String> sealed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        if (sealed.isEmpty()) {
            String next = URLEncoder.encode(here, StandardCharsets.UTF_8);
            String signIn = OfficePage.SIGN_IN.getAddress() + "?next=" + next;
            Redirect.to(signIn, request, response);
            return;
        }
        request.setAttribute(NEXT, here);
        request.setAttribute(KEPT, sealed.get());
        screen.show(OfficePage.SIGN_IN, Optional.empty(), Fresh.of(request), response);
    }
}
