package ma.cmsm.search.internal;

import java.time.Instant;
import ma.cmsm.search.internal.SegmentHours.State;

/** What is open at a moment, or may be: unknown hours are not closed, and come after the open. */
final class OpenThen implements Condition {

    private final SegmentHours[] hours;
    private final State[][] states;
    private final float unknown;

    OpenThen(Instant moment, DirectorySearcher searcher, Weights weights) {
        this.unknown = weights.of(Weight.UNKNOWN_HOURS);
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
    public boolean isUnsure(int segment, int doc) {
        return hours[segment].state(doc, states[segment]) == State.UNKNOWN;
    }

    @Override
    public float worth(int segment, int doc) {
        return hours[segment].state(doc, states[segment]) == State.OPEN ? 1 : unknown;
    }
}
