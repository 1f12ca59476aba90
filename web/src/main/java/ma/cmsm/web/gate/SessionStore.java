package ma.cmsm.web.gate;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.Sessions;
import ma.cmsm.identity.Stage;
import ma.cmsm.platform.Role;

/** The identity store of Jakarta Security: our sessions. Other ways to sign in end in one, too. */
@ApplicationScoped
public class SessionStore implements IdentityStore {

    private Sessions sessions;

    /** For the proxy of the container. */
    protected SessionStore() {}

    @Inject
    public SessionStore(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SessionToken token)) {
            return NOT_VALIDATED_RESULT;
        }
        return sessions.find(token.secret())
                .map(session -> accepted(token, session))
                .orElse(INVALID_RESULT);
    }

    private static CredentialValidationResult accepted(SessionToken token, Session session) {
        token.opens(session);
        return new CredentialValidationResult(
                new CallerPrincipal(session.actor().name()),
                session.stage() == Stage.READY
                        ? session.actor().roles().stream()
                                .map(Role::name)
                                .collect(Collectors.toSet())
                        : Set.of());
    }
}
