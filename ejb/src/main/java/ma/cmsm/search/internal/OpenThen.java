package ma.cmsm.search.internal;

import java.time.Instant;
import ma.cmsm.search.internal.SegmentHours.State;

/** What is open at a moment, or may be: unknown hours are not closed, and come after the open. */
final class OpenThen implements Condition {

    private final SegmentHours.Then[] then;
    private final float unknown;

    OpenThen(Instant moment, DirectorySearcher searcher, Weights weights) {
        this.unknown = weights.of(Weight.UNKNOWN_HOURS);
        this.then = new SegmentHours.Then[searcher.getIndexReader().leaves().size()];
        for (int i = 0; i < then.length; i++) {
            then[i] = searcher.segment(i).hours().at(moment);
        }
    }

    @Override
    public boolean includes(int segment, int doc) {
        return then[segment].of(doc) != State.CLOSED;
    }

    @Override
    public boolean isUnsure(int segment, int doc) {
        return then[segment].of(doc) == State.UNKNOWN;
    }

    @Override
    public float worth(int segment, int doc) {
        return then[segment].of(doc) == State.OPEN ? 1 : unknown;
    }
}
