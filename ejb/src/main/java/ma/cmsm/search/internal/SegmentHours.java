package ma.cmsm.search.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.search.Timetable;
import ma.cmsm.search.Timetable.Stretch;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/**
 * When the documents of one segment are open, held in memory: 4 bytes a document, and each
 * timetable once however many have it. What the timetables say of a day is worked out once and kept
 * for the next who asks.
 */
final class SegmentHours {

    /** What is known of a document at a moment. */
    enum State {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /** People ask of today and of the days to come. */
    private static final int DAYS_KEPT = 16;

    private static final Stretch[] UNKNOWN = {};

    private final int[] numbers;
    private final Timetable[] timetables;
    private final Map<LocalDate, Stretch[][]> days =
            new LinkedHashMap<>(DAYS_KEPT * 2, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<LocalDate, Stretch[][]> eldest) {
                    return size() > DAYS_KEPT;
                }
            };

    private SegmentHours(int documents, int different) {
        numbers = new int[documents];
        timetables = new Timetable[different];
    }

    static SegmentHours read(LeafReader reader) throws IOException {
        SortedDocValues column = DocValues.getSorted(reader, IndexSchema.HOURS);
        SegmentHours hours = new SegmentHours(reader.maxDoc(), column.getValueCount());
        for (int number = 0; number < hours.timetables.length; number++) {
            hours.timetables[number] = TimetableBytes.read(column.lookupOrd(number));
        }
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            hours.numbers[doc] = column.advanceExact(doc) ? column.ordValue() : -1;
        }
        return hours;
    }

    /** What is known at a moment of each timetable, by its number. */
    State[] at(Instant moment) {
        State[] states = new State[timetables.length];
        for (int number = 0; number < states.length; number++) {
            LocalDateTime local = LocalDateTime.ofInstant(moment, timetables[number].zone());
            states[number] = state(stretches(number, local.toLocalDate()), local.toLocalTime());
        }
        return states;
    }

    /** Of a document, by what {@link #at} gave. */
    State state(int doc, State[] states) {
        return numbers[doc] < 0 ? State.UNKNOWN : states[numbers[doc]];
    }

    private static State state(Stretch[] stretches, LocalTime time) {
        if (stretches == UNKNOWN) {
            return State.UNKNOWN;
        }
        for (Stretch stretch : stretches) {
            if (stretch.contains(time)) {
                return State.OPEN;
            }
        }
        return State.CLOSED;
    }

    private synchronized Stretch[] stretches(int number, LocalDate day) {
        Stretch[][] known = days.computeIfAbsent(day, any -> new Stretch[timetables.length][]);
        if (known[number] == null) {
            Timetable timetable = timetables[number];
            List<Stretch> stretches = timetable.stretches(day);
            known[number] = timetable.isKnownOn(day) ? stretches.toArray(new Stretch[0]) : UNKNOWN;
        }
        return known[number];
    }
}
