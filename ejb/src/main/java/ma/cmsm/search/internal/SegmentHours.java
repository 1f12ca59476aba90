package ma.cmsm.search.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import ma.cmsm.search.Timetable;
import ma.cmsm.search.Timetable.Stretch;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/**
 * When the documents of one segment are open, held in memory: 4 bytes a document, and the same
 * hours once however many have them. What they say of a day is worked out for those that are asked
 * for, without anybody waiting for another, and kept for the next who asks.
 */
final class SegmentHours {

    /** What is known of a document at a moment. */
    enum State {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /** People ask of today and of the days to come. */
    private static final int DAYS_KEPT = 8;

    private static final Stretch[] UNKNOWN = {};

    private final int[] hoursOf;
    private final int[] firstOf;
    private final Timetable[] timetables;
    private final Map<LocalDate, AtomicReferenceArray<Stretch[]>> days =
            new LinkedHashMap<>(DAYS_KEPT * 2, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<LocalDate, AtomicReferenceArray<Stretch[]>> eldest) {
                    return size() > DAYS_KEPT;
                }
            };

    private SegmentHours(int[] hoursOf, int[] firstOf, Timetable[] timetables) {
        this.hoursOf = hoursOf;
        this.firstOf = firstOf;
        this.timetables = timetables;
    }

    static SegmentHours read(LeafReader reader) throws IOException {
        SortedDocValues column = DocValues.getSorted(reader, IndexSchema.HOURS);
        int[] firstOf = new int[column.getValueCount() + 1];
        List<Timetable> timetables = new ArrayList<>();
        for (int number = 0; number < column.getValueCount(); number++) {
            timetables.addAll(TimetableBytes.read(column.lookupOrd(number)));
            firstOf[number + 1] = timetables.size();
        }
        int[] hoursOf = new int[reader.maxDoc()];
        for (int doc = 0; doc < hoursOf.length; doc++) {
            hoursOf[doc] = column.advanceExact(doc) ? column.ordValue() : -1;
        }
        return new SegmentHours(hoursOf, firstOf, timetables.toArray(new Timetable[0]));
    }

    /** What is known at a moment; for one thread. */
    Then at(Instant moment) {
        return new Then(moment);
    }

    private synchronized AtomicReferenceArray<Stretch[]> day(LocalDate day) {
        return days.computeIfAbsent(day, any -> new AtomicReferenceArray<>(timetables.length));
    }

    /** A moment, and what was asked of it. */
    final class Then {

        private final Instant moment;
        private final State[] states = new State[firstOf.length - 1];
        private ZoneId zone;
        private LocalDateTime local;
        private AtomicReferenceArray<Stretch[]> known;

        private Then(Instant moment) {
            this.moment = moment;
        }

        /** Open when one door is; closed when all are that anything is known of. */
        State of(int doc) {
            int hours = hoursOf[doc];
            if (hours < 0) {
                return State.UNKNOWN;
            }
            if (states[hours] == null) {
                states[hours] = ofDoors(firstOf[hours], firstOf[hours + 1]);
            }
            return states[hours];
        }

        private State ofDoors(int first, int end) {
            State state = State.UNKNOWN;
            for (int number = first; number < end; number++) {
                State door = state(number);
                if (door == State.OPEN) {
                    return door;
                }
                state = door == State.CLOSED ? door : state;
            }
            return state;
        }

        private State state(int number) {
            goTo(timetables[number].zone());
            Stretch[] stretches = known.get(number);
            if (stretches == null) {
                stretches = stretches(timetables[number], local.toLocalDate());
                known.set(number, stretches);
            }
            if (stretches == UNKNOWN) {
                return State.UNKNOWN;
            }
            return isOpen(stretches, local.toLocalTime()) ? State.OPEN : State.CLOSED;
        }

        private void goTo(ZoneId other) {
            if (!other.equals(zone)) {
                zone = other;
                local = LocalDateTime.ofInstant(moment, zone);
                known = day(local.toLocalDate());
            }
        }
    }

    private static Stretch[] stretches(Timetable timetable, LocalDate day) {
        return timetable.isKnownOn(day)
                ? timetable.stretches(day).toArray(new Stretch[0])
                : UNKNOWN;
    }

    private static boolean isOpen(Stretch[] stretches, LocalTime time) {
        for (Stretch stretch : stretches) {
            if (stretch.contains(time)) {
                return true;
            }
        }
        return false;
    }
}
