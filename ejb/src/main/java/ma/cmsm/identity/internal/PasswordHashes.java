package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import ma.cmsm.platform.Refused;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

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
    private final BlockingQueue<BlockPool> turns;
    private final Argon2Hash nobodys;

    public PasswordHashes() {
        this(COST, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param atOnce how many may be worked on at once
     */
    PasswordHashes(Argon2Hash.Cost cost, int atOnce) {
        this.cost = cost;
        this.turns = new ArrayBlockingQueue<>(atOnce, true);
        for (int turn = 0; turn < atOnce; turn++) {
            turns.add(new FixedBlockPool(cost.memory()));
        }
        this.nobodys = inTurn(memory -> Argon2Hash.of("", cost, memory));
    }

    /** Text of a new hash. */
    public String hash(String password) {
        return inTurn(memory -> Argon2Hash.of(normal(password), cost, memory).text());
    }

    /** Whether it is the password; without a hash it never is, and finding out takes as long. */
    public boolean isRight(String password, Optional<String> hash) {
        Optional<Argon2Hash> known = hash.flatMap(Argon2Hash::read);
        return inTurn(memory -> known.orElse(nobodys).isOf(normal(password), memory))
                && known.isPresent();
    }

    /** Whether it was made with less or more work than is asked for today. */
    public boolean isOutdated(String hash) {
        return Argon2Hash.read(hash).filter(made -> made.cost().equals(cost)).isEmpty();
    }

    /** The same text whichever keyboard typed it. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** The memory is kept from one turn to the next: making it anew costs as much as hashing. */
    private <T> T inTurn(Function<BlockPool, T> work) {
        BlockPool memory = turn();
        try {
            return work.apply(memory);
        } finally {
            turns.add(memory);
        }
    }

    private BlockPool turn() {
        try {
            BlockPool memory = turns.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (memory == null) {
                throw busy();
            }
            return memory;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Refused busy() {
        return new Refused(Refused.Kind.UNAVAILABLE, "identity.busy");
    }
}
