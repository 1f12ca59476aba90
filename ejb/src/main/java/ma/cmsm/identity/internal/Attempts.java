package ma.cmsm.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import ma.cmsm.identity.Visit;
import ma.cmsm.platform.Origin;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sha256;
import ma.cmsm.platform.Tokens;

/**
 * Slows down whoever guesses. Tries are counted for each pair of what is guessed and from where:
 * after a few there is a pause that grows, after ten a quarter of an hour, for that pair alone.
 * When many guess one account from many places, whoever comes to it from a new place has to come
 * twice, some seconds apart; nobody can make that longer for somebody else, and known devices skip
 * it. Who tries many accounts from one place gets a pause there; known devices skip that too.
 *
 * <p>Kept in memory, bounded, under fingerprints whose key is thrown away with the process.
 */
@ApplicationScoped
public class Attempts {

    static final Duration LOCK = Duration.ofMinutes(15);
    static final int FREE = 3; // tries without a pause
    static final int MOST = 10; // tries before the lock
    static final int SIEGE = 20; // tries on one account, from anywhere, that make it besieged
    static final int SPRAY = 40; // wrong tries from one place, on whatever account, before a pause
    static final Duration KNOCK = Duration.ofSeconds(3);
    private static final long MOST_PAIRS = 50_000;
    private static final long MOST_SUBJECTS = 20_000;
    private static final int ALARM = 200; // tries a minute in all
    private static final Logger LOG = System.getLogger(Attempts.class.getName());

    private final String secret = Tokens.random();
    private Clock clock;
    private Cache<String, Tries> pairs;
    private Cache<String, Tries> subjects;
    private Cache<String, Tries> places;
    private Cache<String, Tries> minutes;

    /** For the proxy of the container. */
    protected Attempts() {}

    @Inject
    public Attempts(Clock clock) {
        this.clock = clock;
        this.pairs = cache(LOCK, MOST_PAIRS);
        this.subjects = cache(LOCK, MOST_SUBJECTS);
        this.places = cache(LOCK, MOST_SUBJECTS);
        this.minutes = cache(Duration.ofMinutes(1), 1);
    }

    /**
     * A try to prove something.
     *
     * @param subject what is guessed, such as a mail address
     * @param from where from: an address of the network, or a known device
     * @param knownDevice whether the device is known to the account
     * @param closes whether many wrong tries close it to all but known devices
     */
    public record Attempt(String subject, String from, boolean knownDevice, boolean closes) {

        /** Something that any stranger can try. */
        public static Attempt of(String subject, Visit visit, boolean knownDevice) {
            return new Attempt(subject, from(visit, knownDevice), knownDevice, false);
        }

        /** Something that comes after another proof. */
        static Attempt guarded(String subject, Visit visit, boolean knownDevice) {
            return new Attempt(subject, from(visit, knownDevice), knownDevice, true);
        }

        private static String from(Visit visit, boolean knownDevice) {
            return knownDevice
                    ? "device " + visit.device().orElseThrow()
                    : "address " + Origin.of(visit.address());
        }
    }

    private record Tries(int count, Instant notBefore) {

        static final Tries NONE = new Tries(0, Instant.MIN);
    }

    /**
     * Lets a try begin, and counts it as wrong until {@link #succeeded} says otherwise: so those
     * that come at once are counted too.
     *
     * @throws Refused kind TOO_MANY, key {@code identity.wait}, with the seconds to wait
     */
    public void begin(Attempt attempt) {
        Instant now = clock.instant();
        refuseSprayer(attempt, now);
        boolean besieged = !attempt.knownDevice() && isBesieged(attempt);
        if (besieged && attempt.closes()) {
            throw wait(LOCK);
        }
        Tries[] before = new Tries[1];
        pairs.asMap()
                .compute(
                        pair(attempt),
                        (key, tries) -> {
                            before[0] = tries == null ? arrival(besieged, now) : tries;
                            return now.isBefore(before[0].notBefore)
                                    ? before[0]
                                    : next(before[0], besieged, now);
                        });
        if (now.isBefore(before[0].notBefore)) {
            throw wait(Duration.between(now, before[0].notBefore));
        }
        count(subjects, subject(attempt), now);
        if (!attempt.knownDevice()) {
            count(places, place(attempt), now);
        }
        alarm(now);
    }

    private void refuseSprayer(Attempt attempt, Instant now) {
        Tries tries = attempt.knownDevice() ? null : places.getIfPresent(place(attempt));
        if (tries != null && tries.count >= SPRAY) {
            throw wait(Duration.between(now, tries.notBefore.plus(LOCK)));
        }
    }

    /**
     * The try was right: what was wrong before from there is forgotten, but not what came from
     * elsewhere.
     */
    public void succeeded(Attempt attempt) {
        Tries forgotten = pairs.asMap().remove(pair(attempt));
        take(subjects, subject(attempt), 1);
        take(places, place(attempt), forgotten == null ? 1 : forgotten.count);
    }

    private static void take(Cache<String, Tries> cache, String key, int right) {
        cache.asMap()
                .computeIfPresent(
                        key, (any, tries) -> new Tries(tries.count - right, tries.notBefore));
    }

    private boolean isBesieged(Attempt attempt) {
        Tries tries = subjects.getIfPresent(subject(attempt));
        return tries != null && tries.count >= SIEGE;
    }

    private static Tries arrival(boolean besieged, Instant now) {
        return besieged ? new Tries(0, now.plus(KNOCK)) : Tries.NONE;
    }

    private static Tries next(Tries before, boolean besieged, Instant now) {
        int count = before.count + 1;
        Duration pause = pause(count);
        boolean longer = besieged && pause.compareTo(KNOCK) < 0;
        return new Tries(count, now.plus(longer ? KNOCK : pause));
    }

    /** 1 s after the third, then twice as long each time. */
    private static Duration pause(int count) {
        if (count >= MOST) {
            return LOCK;
        }
        return count < FREE ? Duration.ZERO : Duration.ofSeconds(1L << (count - FREE));
    }

    private static void count(Cache<String, Tries> cache, String key, Instant now) {
        cache.asMap().merge(key, new Tries(1, now), (old, one) -> new Tries(old.count + 1, now));
    }

    private void alarm(Instant now) {
        String minute = String.valueOf(now.getEpochSecond() / 60);
        count(minutes, minute, now);
        Tries tries = minutes.getIfPresent(minute);
        if (tries != null && tries.count == ALARM) {
            LOG.log(Level.WARNING, "{0} tries to sign in within a minute", ALARM);
        }
    }

    private String place(Attempt attempt) {
        return Sha256.hex(secret + "\n" + attempt.from);
    }

    private String subject(Attempt attempt) {
        return Sha256.hex(secret + "\n" + attempt.subject);
    }

    private String pair(Attempt attempt) {
        return Sha256.hex(secret + "\n" + attempt.subject + "\n" + attempt.from);
    }

    private Cache<String, Tries> cache(Duration kept, long most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(kept)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    private static Refused wait(Duration time) {
        return new Refused(
                Refused.Kind.TOO_MANY,
                "identity.wait",
                Math.max(1, time.plusMillis(999).toSeconds()));
    }
}
