package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.search.OpeningRule;
import ma.cmsm.search.OpeningRule.NthDay;
import ma.cmsm.search.Timetable;
import ma.cmsm.search.Timetable.Slot;

/** Reads HSDS schedules; what cannot be understood in one is as if it were not there. */
public final class ScheduleReader {

    private static final ZoneId HOME = ZoneId.of("Africa/Casablanca");

    private static final int LONGEST_INTERVAL = 1_000;

    private static final Map<String, DayOfWeek> DAYS =
            Map.of(
                    "MO", DayOfWeek.MONDAY,
                    "TU", DayOfWeek.TUESDAY,
                    "WE", DayOfWeek.WEDNESDAY,
                    "TH", DayOfWeek.THURSDAY,
                    "FR", DayOfWeek.FRIDAY,
                    "SA", DayOfWeek.SATURDAY,
                    "SU", DayOfWeek.SUNDAY);

    /** A day that was named and cannot be read: no month has so many of any. */
    private static final NthDay NEVER = new NthDay(100, DayOfWeek.MONDAY);

    private ScheduleReader() {}

    /**
     * The timetables of a service that tell anything: its own, or else those of its places, each
     * its own.
     */
    public static List<Timetable> ofService(JsonNode service) {
        List<Timetable> all = new ArrayList<>();
        JsonNode own = service.path("schedules");
        if (own.isEmpty()) {
            service.path("service_at_locations").forEach(at -> all.add(timetable(atPlace(at))));
        } else {
            all.add(timetable(own));
        }
        return all.stream().filter(Timetable::isTelling).distinct().toList();
    }

    /** The schedules of a service at a place: the counter's own speak before the building's. */
    static JsonNode atPlace(JsonNode atLocation) {
        JsonNode own = atLocation.path("schedules");
        return own.isEmpty() ? atLocation.path("location").path("schedules") : own;
    }

    /** Without rules when the schedules tell nothing but words. */
    static Timetable timetable(Iterable<JsonNode> schedules) {
        List<OpeningRule> rules = new ArrayList<>();
        ZoneId zone = HOME;
        for (JsonNode schedule : schedules) {
            OpeningRule rule = rule(schedule);
            if (rule.closed() || rule.slot().isPresent()) {
                rules.add(rule);
                zone = zone(schedule);
            }
        }
        return new Timetable(zone, rules);
    }

    private static OpeningRule rule(JsonNode schedule) {
        Optional<LocalDate> until = date(schedule, "until");
        return new OpeningRule(
                date(schedule, "valid_from"),
                date(schedule, "valid_to").or(() -> until),
                date(schedule, "dtstart"),
                "MONTHLY".equals(schedule.path("freq").asText()),
                Math.max(1, Math.min(LONGEST_INTERVAL, schedule.path("interval").asInt(1))),
                list(schedule, "byday").map(ScheduleReader::day).toList(),
                list(schedule, "bymonthday").flatMap(text -> number(text).stream()).toList(),
                slot(schedule),
                schedule.path("closed").asBoolean());
    }

    /** {@code MO}, or with a number the first, second, … or (negative) last of its month. */
    private static NthDay day(String text) {
        int split = Math.max(0, text.length() - 2);
        Optional<DayOfWeek> day = Optional.ofNullable(DAYS.get(text.substring(split)));
        Optional<Integer> nth =
                split == 0
                        ? Optional.of(0)
                        : number(text.substring(0, split)).filter(number -> number != 0);
        return day.flatMap(named -> nth.map(number -> new NthDay(number, named))).orElse(NEVER);
    }

    private static Optional<Slot> slot(JsonNode schedule) {
        Optional<LocalTime> opens = time(schedule, "opens_at");
        Optional<LocalTime> closes = time(schedule, "closes_at");
        return opens.flatMap(from -> closes.map(to -> new Slot(from, to)));
    }

    private static Stream<String> list(JsonNode schedule, String field) {
        return Arrays.stream(schedule.path(field).asText("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Three digits at most: months and years have no more days. */
    private static Optional<Integer> number(String text) {
        return text.matches("[+-]?[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private static ZoneId zone(JsonNode schedule) {
        try {
            return Localized.string(schedule, "zone").map(ZoneId::of).orElse(HOME);
        } catch (DateTimeException notAZone) {
            return HOME;
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
