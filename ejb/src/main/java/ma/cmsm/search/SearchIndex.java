package ma.cmsm.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongConsumer;

/** The index as its operator sees it. */
@ApplicationScoped
public class SearchIndex {

    /** Documents indexed and seconds taken. */
    public record Rebuilt(long indexed, double seconds) {}

    /**
     * Builds the index anew beside the old one and flips when ready; search answers from the old
     * one meanwhile.
     *
     * @param progress told how many documents are done so far
     * @throws ma.cmsm.platform.Refused kind CONFLICT when a rebuild runs already, UNAVAILABLE when
     *     the database is away
     */
    public Rebuilt rebuild(LongConsumer progress) {
        throw new UnsupportedOperationException();
    }

    /** Whether there is an index to search, complete as of its last rebuild. */
    public boolean isReady() {
        throw new UnsupportedOperationException();
    }

    /** Waits until all that was touched before this call is searchable, or the time is up. */
    public boolean awaitFresh(java.time.Duration atMost) {
        throw new UnsupportedOperationException();
    }

    /** Grows with every visible change of the index; part of cache keys and ETags. */
    public long generation() {
        throw new UnsupportedOperationException();
    }
}
