package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.HoursView.Slot;

/**
 * One HSDS schedule: the days it names, within the dates it is valid (RFC 5545 WEEKLY and MONTHLY).
 *
 * @param closed an exception that closes
 */
record Recurrence(
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<LocalDate> start,
        boolean monthly,
        long interval,
        List<String> days,
        List<Integer> monthDays,
        Optional<Slot> slot,
        boolean closed) {

    /** Days; a quarter of a year. */
    private static final long LONGEST_SEASON = 92;

    private static final Map<String, DayOfWeek> DAYS =
            Map.of(
                    "MO", DayOfWeek.MONDAY,
                    "TU", DayOfWeek.TUESDAY,
                    "WE", DayOfWeek.WEDNESDAY,
                    "TH", DayOfWeek.THURSDAY,
                    "FR", DayOfWeek.FRIDAY,
                    "SA", DayOfWeek.SATURDAY,
                    "SU", DayOfWeek.SUNDAY);

    /** Reads a schedule; what cannot be understood in it is as if it were not there. */
    static Recurrence of(JsonNode schedule) {
        Optional<LocalDate> until = date(schedule, "until");
        return new Recurrence(
                date(schedule, "valid_from"),
                date(schedule, "valid_to").or(() -> until),
                date(schedule, "dtstart"),
                "MONTHLY".equals(schedule.path("freq").asText()),
                Math.max(1, schedule.path("interval").asLong(1)),
                list(schedule, "byday"),
                list(schedule, "bymonthday").stream().flatMap(Recurrence::number).toList(),
                slot(schedule),
                schedule.path("closed").asBoolean());
    }

    /** Whether it says anything about opening. */
    boolean isTelling() {
        return closed || slot.isPresent();
    }

    boolean isValidOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }

    /**
     * Days from the first valid to the last, both included; the longest there is when open ended.
     */
    long validDays() {
        return validFrom.isPresent() && validTo.isPresent()
                ? ChronoUnit.DAYS.between(validFrom.get(), validTo.get()) + 1
                : Long.MAX_VALUE;
    }

    /**
     * Whether this speaks instead of another on the days that both are valid: a holiday or a season
     * within the time of the other. What is valid for most of a year stands beside it.
     */
    boolean overrides(Recurrence other) {
        return validDays() <= LONGEST_SEASON
                && validDays() < other.validDays()
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
        return days.stream().anyMatch(rule -> matches(rule, day));
    }

    private boolean isBounded() {
        return validDays() != Long.MAX_VALUE;
    }

    /** {@code MO}, or with a number the first, second, … or (negative) last of its month. */
    private static boolean matches(String rule, LocalDate day) {
        int split = Math.max(0, rule.length() - 2);
        DayOfWeek weekday = DAYS.get(rule.substring(split));
        if (weekday != day.getDayOfWeek()) {
            return false;
        }
        return split == 0
                || number(rule.substring(0, split))
                        .anyMatch(
                                n ->
                                        day.with(TemporalAdjusters.dayOfWeekInMonth(n, weekday))
                                                .equals(day));
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

    private static Optional<Slot> slot(JsonNode schedule) {
        Optional<LocalTime> opens = time(schedule, "opens_at");
        Optional<LocalTime> closes = time(schedule, "closes_at");
        return opens.flatMap(from -> closes.map(to -> new Slot(from, to)));
    }

    private static List<String> list(JsonNode schedule, String field) {
        return Arrays.stream(schedule.path(field).asText("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static java.util.stream.Stream<Integer> number(String text) {
        try {
            return java.util.stream.Stream.of(Integer.valueOf(text.replace("+", "")));
        } catch (NumberFormatException notANumber) {
            return java.util.stream.Stream.empty();
        }
    }

    private static Optional<LocalDate> date(JsonNode schedule, String field) {
        try {
            return Localized.string(schedule, field).map(LocalDate::parse);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(JsonNode schedule, String field) {
        try {
            return Localized.string(schedule, field).map(LocalTime::parse);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
