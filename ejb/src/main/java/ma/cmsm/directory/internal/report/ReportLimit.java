package ma.cmsm.directory.internal.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import ma.cmsm.platform.Origin;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sha256;
import ma.cmsm.platform.Tokens;

/**
 * How many reports may come in an hour. Where they come from is counted under a fingerprint whose
 * key is made at the start and gone at the end; after an hour the fingerprint is gone too.
 */
@ApplicationScoped
public class ReportLimit {

    /** Reports of one address in an hour: a family behind one telephone, no program. */
    static final int OF_ONE = 5;

    /** Of all in an hour: what a few editors can read. */
    static final int OF_ALL = 300;

    private static final Duration TIME = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 20_000;
    private static final String ALL = "";

    private final String key = HexFormat.of().formatHex(Tokens.bytes(32));
    private Cache<String, AtomicInteger> counts;

    /** For the proxy of the container. */
    protected ReportLimit() {}

    @Inject
    public ReportLimit(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        counts =
                Caffeine.newBuilder()
                        .expireAfterWrite(TIME)
                        .maximumSize(MOST_ADDRESSES)
                        .ticker(ticker)
                        .build();
    }

    /**
     * Takes one more in; what is not taken in after all does not count.
     *
     * @throws Refused kind TOO_MANY, key {@code directory.report-limit}
     */
    public <T> T one(String address, Supplier<T> taking) {
        return below(OF_ONE, fingerprint(address), () -> below(OF_ALL, ALL, taking));
    }

    private <T> T below(int most, String counted, Supplier<T> taking) {
        AtomicInteger count = counts.get(counted, any -> new AtomicInteger());
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            throw new Refused(Refused.Kind.TOO_MANY, "directory.report-limit");
        }
        try {
            return taking.get();
        } catch (RuntimeException notTaken) {
            count.decrementAndGet();
            throw notTaken;
        }
    }

    private String fingerprint(String address) {
        return Sha256.hex((key + Origin.of(address)).getBytes(StandardCharsets.UTF_8));
    }
}
