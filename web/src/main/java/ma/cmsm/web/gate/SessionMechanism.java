package ma.cmsm.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import ma.cmsm.platform.Refused;

/**
 * Tells the server who asks, by the session cookie, on the pages of the back office and nowhere
 * else. It turns nobody away: what a page asks for is decided where all pages stand ({@link
 * OfficePage}).
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    private IdentityStoreHandler stores;

    /** For the proxy of the container. */
    protected SessionMechanism() {}

    @Inject
    public SessionMechanism(IdentityStoreHandler stores) {
        this.stores = stores;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<String> cookie =
                OfficePage.isBelow(request.getRequestURI())
                        ? Cookies.session(request)
                        : Optional.empty();
        return cookie.isEmpty()
                ? context.doNothing()
                : validate(new SessionToken(cookie.get()), request, context);
    }

    private AuthenticationStatus validate(
            SessionToken token, HttpServletRequest request, HttpMessageContext context) {
        try {
            CredentialValidationResult result = stores.validate(token);
            if (result.getStatus() != CredentialValidationResult.Status.VALID) {
                return context.doNothing();
            }
            Entrant.signed(request, token.session());
            return context.notifyContainerAboutLogin(result);
        } catch (Refused away) {
            // The page says so, in words.
            Entrant.unknown(request, away);
            return context.doNothing();
        }
    }
}
