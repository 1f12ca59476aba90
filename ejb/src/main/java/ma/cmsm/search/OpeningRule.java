package ma.cmsm.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import ma.cmsm.search.Timetable.Slot;

/**
 * When something is open: the days it names, within the dates it is valid (RFC 5545 WEEKLY and
 * MONTHLY). A rule without any date or day speaks of every day.
 *
 * @param start the week or month from which {@code interval} counts
 * @param monthly whether {@code interval} counts months, not weeks
 * @param interval every so many weeks or months, from 1
 * @param monthDays of the month, from 1; empty when it does not go by them
 * @param slot the hours; empty when it only closes
 * @param closed it closes on its days, from the first to the last that it is valid
 */
public record OpeningRule(
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<LocalDate> start,
        boolean monthly,
        int interval,
        List<NthDay> days,
        List<Integer> monthDays,
        Optional<Slot> slot,
        boolean closed) {

    /**
     * A day of the week.
     *
     * @param nth which of its month: from 1, or from -1 counted from the end; 0 for all of them
     */
    public record NthDay(int nth, DayOfWeek day) {

        boolean fallsOn(LocalDate date) {
            return date.getDayOfWeek() == day
                    && (nth == 0
                            || date.with(TemporalAdjusters.dayOfWeekInMonth(nth, day))
                                    .equals(date));
        }
    }

    /** Days; a quarter of a year. */
    private static final long LONGEST_SEASON = 92;

    public boolean isValidOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }

    /**
     * Days from the first valid to the last, both included; the longest there is when open ended.
     */
    public long validDays() {
        return validFrom.isPresent() && validTo.isPresent()
                ? ChronoUnit.DAYS.between(validFrom.get(), validTo.get()) + 1
                : Long.MAX_VALUE;
    }

    /**
     * Whether these hours are in force instead of others on the days that both are valid: a season
     * within the time of the other. What is valid for most of a year stands beside it.
     */
    boolean replaces(OpeningRule other) {
        return !closed && isSeason() && isNarrowerThan(other);
    }

    /**
     * Whether this closes on a day what another opens, however long it lasts: all but what was
     * agreed for a time within its own. A day that is closed every week is so all year round, for
     * hours that are made for each year too.
     */
    boolean closes(OpeningRule other, LocalDate day) {
        return closed && isValidOn(day) && fallsOn(day) && !other.isExceptionTo(this);
    }

    private boolean isExceptionTo(OpeningRule closure) {
        return isNarrowerThan(closure) && (isSeason() || !closure.namesDays());
    }

    private boolean namesDays() {
        return !days.isEmpty() || !monthDays.isEmpty();
    }

    private boolean isSeason() {
        return validDays() <= LONGEST_SEASON;
    }

    private boolean isNarrowerThan(OpeningRule other) {
        return validDays() < other.validDays()
                && other.validFrom.map(from -> !validFrom.orElseThrow().isBefore(from)).orElse(true)
                && other.validTo.map(to -> !validTo.orElseThrow().isAfter(to)).orElse(true);
    }

    boolean fallsOn(LocalDate day) {
        return isInterval(day)
                && (monthDays.isEmpty() || monthDays.contains(day.getDayOfMonth()))
                && isWeekday(day);
    }

    private boolean isWeekday(LocalDate day) {
        if (days.isEmpty()) {
            return monthly
                    || start.isEmpty()
                    || isBounded()
                    || start.get().getDayOfWeek() == day.getDayOfWeek();
        }
        return days.stream().anyMatch(named -> named.fallsOn(day));
    }

    private boolean isBounded() {
        return validDays() != Long.MAX_VALUE;
    }

    private boolean isInterval(LocalDate day) {
        if (interval == 1 || start.isEmpty()) {
            return true;
        }
        LocalDate first = start.get();
        long periods =
                monthly
                        ? ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1))
                        : ChronoUnit.WEEKS.between(
                                first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                                day);
        return periods % interval == 0;
    }
}
