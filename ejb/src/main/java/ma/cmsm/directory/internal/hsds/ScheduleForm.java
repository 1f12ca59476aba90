package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * Says the time zone of a schedule as HSDS can: as one number of hours. Where the clock changes
 * within the schedule's validity, as around Ramadan, there is no such number; {@code zone} says it.
 */
final class ScheduleForm {

    private static final String DEFAULT_ZONE = "Africa/Casablanca";
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private ScheduleForm() {}

    static void apply(ObjectNode schedule) {
        if (schedule.path("closed").asBoolean(false)) {
            // A reader who does not know our extension must not take these for opening hours.
            schedule.remove("opens_at");
            schedule.remove("closes_at");
        }
        String zone = schedule.path("zone").asText("");
        if (!zone.isBlank() || !schedule.hasNonNull("timezone")) {
            sayZone(schedule, zone.isBlank() ? DEFAULT_ZONE : zone);
        }
    }

    private static void sayZone(ObjectNode schedule, String zone) {
        schedule.put("zone", zone);
        offset(schedule, zone)
                .ifPresentOrElse(
                        offset -> schedule.put("timezone", hours(offset)),
                        () -> schedule.remove("timezone"));
    }

    private static Optional<ZoneOffset> offset(ObjectNode schedule, String zone) {
        Optional<ZoneRules> rules = rules(zone);
        if (rules.isPresent() && rules.get().isFixedOffset()) {
            return Optional.of(rules.get().getOffset(Instant.EPOCH));
        }
        Optional<LocalDate> from = date(schedule, "valid_from");
        Optional<LocalDate> to = date(schedule, "valid_to");
        if (rules.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return constant(rules.get(), from.get(), to.get());
    }

    /**
     * The offset in force at noon of both days and all between. Clocks change at night: noon keeps
     * the first and the last day of Ramadan hours with their own offset.
     */
    private static Optional<ZoneOffset> constant(ZoneRules rules, LocalDate from, LocalDate to) {
        Instant start = noon(rules, from);
        ZoneOffsetTransition next = rules.nextTransition(start);
        boolean changes = next != null && next.getInstant().isBefore(noon(rules, to));
        return changes ? Optional.empty() : Optional.of(rules.getOffset(start));
    }

    private static Instant noon(ZoneRules rules, LocalDate day) {
        var noon = day.atTime(LocalTime.NOON);
        return noon.toInstant(rules.getOffset(noon));
    }

    private static Optional<ZoneRules> rules(String zone) {
        try {
            return Optional.of(ZoneId.of(zone).getRules());
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(ObjectNode schedule, String field) {
        try {
            return Optional.of(LocalDate.parse(schedule.path(field).asText("")));
        } catch (DateTimeParseException absentOrInWords) {
            return Optional.empty();
        }
    }

    private static BigDecimal hours(ZoneOffset offset) {
        return BigDecimal.valueOf(offset.getTotalSeconds())
                .divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
