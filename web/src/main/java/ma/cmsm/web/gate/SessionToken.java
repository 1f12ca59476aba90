package ma.cmsm.web.gate;

import jakarta.security.enterprise.credential.AbstractClearableCredential;
import ma.cmsm.identity.Session;

/** What the session cookie holds, shown to our identity store; the store adds what it opens. */
final class SessionToken extends AbstractClearableCredential {

    private final String secret;
    private Session session;

    SessionToken(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }

    void opens(Session opened) {
        session = opened;
    }

    Session session() {
        return session;
    }

    @Override
    protected void clearCredential() {
        // Nothing to clear: the browser shows its cookie with every request anyway.
    }
}
