package ma.cmsm.search.internal;

import java.time.Instant;
import ma.cmsm.search.internal.SegmentHours.State;

/** What is open at a moment, or may be: unknown hours are not closed, and come after the open. */
final class OpenThen implements Condition {

    private static final float UNKNOWN_WORTH = 0.7f;

    private final SegmentHours[] hours;
    private final State[][] states;

    OpenThen(Instant moment, DirectorySearcher searcher) {
        this.hours = new SegmentHours[searcher.getIndexReader().leaves().size()];
        this.states = new State[hours.length][];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = searcher.segment(i).hours();
            states[i] = hours[i].at(moment);
        }
    }

    @Override
    public boolean includes(int segment, int doc) {
        return hours[segment].state(doc, states[segment]) != State.CLOSED;
    }

    @Override
    public float worth(int segment, int doc) {
        return hours[segment].state(doc, states[segment]) == State.OPEN ? 1 : UNKNOWN_WORTH;
    }
}
