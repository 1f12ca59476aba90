package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ma.cmsm.platform.Refused;

/**
 * Makes and checks the hashes of passwords, a few at a time: it is work by design, and the site has
 * to answer meanwhile.
 */
@ApplicationScoped
public class PasswordHashes {

    /** As OWASP advises at least (Password Storage Cheat Sheet). */
    private static final Argon2Hash.Cost COST = new Argon2Hash.Cost(19_456, 2, 1);

    private static final long PATIENCE_SECONDS = 5;

    private final Argon2Hash.Cost cost;
    private final Semaphore turns;
    private final Argon2Hash nobodys;

    public PasswordHashes() {
        this(COST, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param atOnce how many may be worked on at once
     */
    PasswordHashes(Argon2Hash.Cost cost, int atOnce) {
        this.cost = cost;
        this.turns = new Semaphore(atOnce, true);
        this.nobodys = Argon2Hash.of("", cost);
    }

    /** Text of a new hash. */
    public String hash(String password) {
        return inTurn(() -> Argon2Hash.of(normal(password), cost).text());
    }

    /** Whether it is the password; without a hash it never is, and finding out takes as long. */
    public boolean isRight(String password, Optional<String> hash) {
        Optional<Argon2Hash> known = hash.flatMap(Argon2Hash::read);
        return inTurn(() -> known.orElse(nobodys).isOf(normal(password))) && known.isPresent();
    }

    /** Whether it was made with less or more work than is asked for today. */
    public boolean isOutdated(String hash) {
        return Argon2Hash.read(hash).filter(made -> made.cost().equals(cost)).isEmpty();
    }

    /** The same text whichever keyboard typed it. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static Refused busy() {
        return new Refused(Refused.Kind.UNAVAILABLE, "identity.busy");
    }
}
