package ma.cmsm.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.internal.IndexKeeper;

/** The index as its operator sees it. */
@ApplicationScoped
public class SearchIndex {

    /** Documents indexed and seconds taken. */
    public record Rebuilt(long indexed, double seconds) {}

    @Inject private IndexKeeper keeper;
    @Inject private Clock clock;

    /**
     * Builds the index anew beside the old one and flips when ready; search answers from the old
     * one meanwhile.
     *
     * @param progress told how many documents are done so far
     * @throws ma.cmsm.platform.Refused kind CONFLICT when a rebuild runs already, UNAVAILABLE when
     *     the database is away
     */
    public Rebuilt rebuild(LongConsumer progress) {
        Instant begun = clock.instant();
        try {
            long indexed = keeper.rebuild(progress);
            double seconds = Duration.between(begun, clock.instant()).toMillis() / 1000.0;
            return new Rebuilt(indexed, seconds);
        } catch (IOException failed) {
            throw new Refused(Refused.Kind.UNAVAILABLE, "search.rebuild-failed", failed);
        }
    }

    /**
     * About how many documents {@link #rebuild} will index, for its progress.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE when the database is away
     */
    public long countToIndex() {
        return keeper.countToIndex();
    }

    /** Whether there is an index to search, complete as of its last rebuild. */
    public boolean isReady() {
        return keeper.index().isReady();
    }

    /** Waits until all that was touched before this call is searchable, or the time is up. */
    public boolean awaitFresh(Duration atMost) {
        return keeper.awaitFresh(atMost);
    }

    /** Grows with every change of the index or of what words mean; part of cache keys and ETags. */
    public long generation() {
        return keeper.generation();
    }
}
