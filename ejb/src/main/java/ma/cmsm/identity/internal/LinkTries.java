package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Visit;
import ma.cmsm.identity.internal.Attempts.Attempt;

/**
 * Using links that work once. Whoever guesses them, or opens one a second time, is on record; the
 * link is not. Who guesses many from one place gets a pause there.
 */
@ApplicationScoped
public class LinkTries {

    private Acts acts;
    private Attempts attempts;

    /** For the proxy of the container. */
    protected LinkTries() {}

    @Inject
    public LinkTries(Acts acts, Attempts attempts) {
        this.acts = acts;
        this.attempts = attempts;
    }

    /**
     * What a link is for.
     *
     * @param act what is tried
     * @param look finds it while the link works
     * @throws ma.cmsm.platform.Refused kind NOT_FOUND, key {@code identity.link-closed}; kind
     *     TOO_MANY, key {@code identity.wait}
     */
    public <T> T open(String token, Visit visit, Act act, Supplier<Optional<T>> look) {
        Attempt attempt = Attempt.of("link " + token, visit, false);
        attempts.begin(attempt);
        Optional<T> found = look.get();
        if (found.isEmpty()) {
            return acts.perform(
                    act,
                    sql -> {
                        throw LinkTable.closed();
                    });
        }
        attempts.succeeded(attempt);
        return found.get();
    }
}
