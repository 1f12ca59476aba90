package ma.cmsm.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opening hours of a week, and what departs from them.
 *
 * @param state whether it is open now; unknown hours are not closed
 * @param until when that changes today: the closing time while open, the opening time while closed
 * @param week the days with their hours; a day without hours is closed; empty when nothing is known
 * @param exceptions dated departures that still lie ahead or are in force
 * @param notes hours that were given in words only, or remarks on them
 */
public record HoursView(
        State state,
        Optional<LocalTime> until,
        Map<DayOfWeek, List<Slot>> week,
        List<Exception> exceptions,
        List<Text> notes) {

    /** Open now? */
    public enum State {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /** From opening to closing, local time. */
    public record Slot(LocalTime opensAt, LocalTime closesAt) {}

    /** Other hours, or none, between two days (both included). */
    public record Exception(
            LocalDate from, LocalDate to, Optional<Slot> hours, Optional<Text> reason) {}

    /** Nothing is known. */
    public static final HoursView UNKNOWN =
            new HoursView(State.UNKNOWN, Optional.empty(), Map.of(), List.of(), List.of());
}
