package ma.cmsm.search.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When to go on with taking what was removed out of the files: at once, but after each time so long
 * not again that all of it takes a small part of the time, whatever the size of the index.
 */
final class Purges {

    /** Of the time spent on it, to rest. */
    private static final int REST = 9;

    private static final Duration SHORTEST_REST = Duration.ofSeconds(5);

    private final Clock clock;
    private Instant begun;
    private Instant next = Instant.MIN;

    Purges(Clock clock) {
        this.clock = clock;
    }

    /** Whether to take a step now; asked again and again. */
    boolean isTime(boolean pure) {
        Instant now = clock.instant();
        if (pure && begun != null) {
            Duration rest = Duration.between(begun, now).multipliedBy(REST);
            next = now.plus(rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest);
            begun = null;
        }
        if (pure || begun == null && now.isBefore(next)) {
            return false;
        }
        begun = begun == null ? now : begun;
        return true;
    }
}
