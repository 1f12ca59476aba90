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
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sha256;
import ma.cmsm.platform.Tokens;

/**
 * How many reports may come in an hour. An address is counted under a fingerprint whose key is made
 * at the start and gone at the end; after an hour the fingerprint is gone too.
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
     * Counts one more.
     *
     * @throws Refused kind TOO_MANY, key {@code directory.report-limit}
     */
    public void count(String address) {
        if (next(fingerprint(address)) > OF_ONE || next(ALL) > OF_ALL) {
            throw new Refused(Refused.Kind.TOO_MANY, "directory.report-limit");
        }
    }

    private int next(String counted) {
        return counts.get(counted, any -> new AtomicInteger()).incrementAndGet();
    }

    private String fingerprint(String address) {
        return Sha256.hex((key + address).getBytes(StandardCharsets.UTF_8));
    }
}
