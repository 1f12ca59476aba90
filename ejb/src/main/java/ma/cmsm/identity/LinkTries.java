package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import ma.cmsm.identity.internal.Attempts;
import ma.cmsm.identity.internal.Attempts.Attempt;
import ma.cmsm.identity.internal.LinkTable;

/**
 * Using the links of mails. Whoever guesses them, or opens again what works once, is on record; the
 * link is not. Who guesses many from one place gets a pause there; who comes with one that works is
 * counted nowhere.
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
     * @throws ma.cmsm.platform.Refused as {@link #look} says; kind NOT_FOUND, key {@code
     *     identity.link-closed}
     */
    public <T> T open(String token, Visit visit, Act act, Supplier<Optional<T>> look) {
        return look(token, visit, act, look).orElseThrow(LinkTable::closed);
    }

    /**
     * The same for who only looks at its page: a guess is one all the same.
     *
     * @return empty when the link works no more, or never did, which is on record
     * @throws ma.cmsm.platform.Refused kind TOO_MANY, key {@code identity.wait}
     */
    public <T> Optional<T> look(String token, Visit visit, Act act, Supplier<Optional<T>> look) {
        Attempt attempt = Attempt.of("link " + token, visit, false);
        attempts.begin(attempt);
        Optional<T> found = look.get();
        if (found.isPresent()) {
            attempts.succeeded(attempt);
        } else {
            acts.refused(act, LinkTable.closed());
        }
        return found;
    }
}
