package ma.cmsm.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When something is open. A day for which no rule is valid is not known, which is not closed; of
 * several rules that are valid the narrower one speaks: Ramadan over the usual week. What closes on
 * a day speaks before all that is not narrower than it.
 *
 * @param zone whose clock the times are of
 */
public record Timetable(ZoneId zone, List<OpeningRule> rules) {

    private static final int MINUTES_PER_DAY = 24 * 60;

    /**
     * From opening to closing, local time. What closes no later than it opens goes on after
     * midnight.
     */
    public record Slot(LocalTime opensAt, LocalTime closesAt) {

        boolean isPastMidnight() {
            return !closesAt.isAfter(opensAt);
        }
    }

    /**
     * The part of a slot that lies on one day.
     *
     * @param from minute of the day
     * @param to minute of the day at which it is over, at most 1440
     */
    public record Stretch(Slot slot, int from, int to) {

        public boolean contains(LocalTime time) {
            int minute = minute(time);
            return from <= minute && minute < to;
        }
    }

    public Timetable {
        rules = List.copyOf(rules);
    }

    /** Whether it says anything at all. */
    public boolean isTelling() {
        return !rules.isEmpty();
    }

    /** Whether anything is said of a day. */
    public boolean isKnownOn(LocalDate day) {
        for (OpeningRule rule : rules) {
            if (rule.isValidOn(day) && (!rule.closed() || rule.fallsOn(day))) {
                return true;
            }
        }
        return false;
    }

    /** The slots that begin on a day, by opening time. */
    public List<Slot> slots(LocalDate day) {
        List<Slot> slots = new ArrayList<>();
        for (OpeningRule rule : rules) {
            if (opens(rule, day) && !slots.contains(rule.slot().orElseThrow())) {
                slots.add(rule.slot().orElseThrow());
            }
        }
        slots.sort(Comparator.comparing(Slot::opensAt));
        return slots;
    }

    private boolean opens(OpeningRule rule, LocalDate day) {
        if (rule.closed() || rule.slot().isEmpty()) {
            return false;
        }
        if (!rule.isValidOn(day) || !rule.fallsOn(day)) {
            return false;
        }
        for (OpeningRule other : rules) {
            if (other.closes(rule, day) || other.isValidOn(day) && other.replaces(rule)) {
                return false;
            }
        }
        return true;
    }

    /** All of a day that is open, with what is left of a night that began the day before. */
    public List<Stretch> stretches(LocalDate day) {
        List<Stretch> stretches = new ArrayList<>();
        for (Slot slot : slots(day)) {
            int end = slot.isPastMidnight() ? MINUTES_PER_DAY : minute(slot.closesAt());
            stretches.add(new Stretch(slot, minute(slot.opensAt()), end));
        }
        for (Slot slot : slots(day.minusDays(1))) {
            if (slot.isPastMidnight() && minute(slot.closesAt()) > 0) {
                stretches.add(new Stretch(slot, 0, minute(slot.closesAt())));
            }
        }
        return stretches;
    }

    /** The slot that contains a moment, local time. */
    public Optional<Slot> slotAt(LocalDateTime moment) {
        return stretches(moment.toLocalDate()).stream()
                .filter(stretch -> stretch.contains(moment.toLocalTime()))
                .map(Stretch::slot)
                .findFirst();
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
