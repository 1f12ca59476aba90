package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.HoursView;
import ma.cmsm.directory.HoursView.Slot;
import ma.cmsm.directory.HoursView.State;
import ma.cmsm.directory.Text;

/**
 * Is it open now? Unknown hours are not closed, and on a day for which several schedules are valid
 * the narrower one speaks: a holiday over Ramadan, Ramadan over the usual week.
 */
public final class OpeningHours {

    private static final ZoneId HOME = ZoneId.of("Africa/Casablanca");

    /**
     * Departures up to this many days are listed by date; longer ones are the week of their time.
     */
    private static final long SHORT_DEPARTURE = 14;

    private final List<Recurrence> schedules;
    private final ZonedDateTime now;
    private final Iterable<JsonNode> source;
    private final String language;

    private OpeningHours(Iterable<JsonNode> source, Instant now, String language) {
        this.source = source;
        this.language = language;
        this.schedules = new ArrayList<>();
        ZoneId zone = HOME;
        for (JsonNode schedule : source) {
            Recurrence recurrence = Recurrence.of(schedule);
            if (recurrence.isTelling()) {
                schedules.add(recurrence);
                zone = zone(schedule);
            }
        }
        this.now = now.atZone(zone);
    }

    /**
     * @param schedules HSDS schedules of one door
     * @param language of the notes; schedules carry no translations, theirs is {@code language}
     */
    public static HoursView of(Iterable<JsonNode> schedules, Instant now, String language) {
        return new OpeningHours(schedules, now, language).view();
    }

    /** Whether it is open now, and nothing else of {@link #of}. */
    static State state(Iterable<JsonNode> schedules, Instant now) {
        OpeningHours hours = new OpeningHours(schedules, now, "");
        LocalDate today = hours.now.toLocalDate();
        if (hours.isUnknownOn(today)) {
            return State.UNKNOWN;
        }
        return hours.openSlot(today).isPresent() ? State.OPEN : State.CLOSED;
    }

    private HoursView view() {
        LocalDate today = now.toLocalDate();
        if (isUnknownOn(today)) {
            return new HoursView(
                    State.UNKNOWN, Optional.empty(), Map.of(), departures(today), notes());
        }
        Optional<Slot> open = openSlot(today);
        return new HoursView(
                open.isPresent() ? State.OPEN : State.CLOSED,
                open.map(Slot::closesAt).or(() -> nextToday(today)),
                week(today),
                departures(today),
                notes());
    }

    private boolean isUnknownOn(LocalDate day) {
        return schedules.stream().noneMatch(schedule -> schedule.isValidOn(day));
    }

    /** The slot that contains now: of today, or of yesterday when it goes past midnight. */
    private Optional<Slot> openSlot(LocalDate today) {
        LocalTime time = now.toLocalTime();
        for (Slot slot : slots(schedules, today)) {
            boolean pastMidnight = !slot.closesAt().isAfter(slot.opensAt());
            if (!time.isBefore(slot.opensAt())
                    && (pastMidnight || time.isBefore(slot.closesAt()))) {
                return Optional.of(slot);
            }
        }
        return slots(schedules, today.minusDays(1)).stream()
                .filter(slot -> slot.closesAt().isBefore(slot.opensAt()))
                .filter(slot -> time.isBefore(slot.closesAt()))
                .findFirst();
    }

    private Optional<LocalTime> nextToday(LocalDate today) {
        return slots(schedules, today).stream()
                .map(Slot::opensAt)
                .filter(opens -> opens.isAfter(now.toLocalTime()))
                .findFirst();
    }

    /** The usual week around today, short departures left out. */
    private Map<DayOfWeek, List<Slot>> week(LocalDate today) {
        List<Recurrence> usual =
                schedules.stream().filter(s -> s.validDays() > SHORT_DEPARTURE).toList();
        Map<DayOfWeek, List<Slot>> week = new EnumMap<>(DayOfWeek.class);
        if (usual.stream().noneMatch(s -> s.isValidOn(today))) {
            return week;
        }
        for (int ahead = 0; ahead < 7; ahead++) {
            LocalDate day = today.plusDays(ahead);
            week.put(day.getDayOfWeek(), slots(usual, day));
        }
        return week;
    }

    private List<HoursView.Exception> departures(LocalDate today) {
        return schedules.stream()
                .filter(s -> s.validDays() <= SHORT_DEPARTURE)
                .filter(s -> !s.validTo().orElseThrow().isBefore(today))
                .sorted(Comparator.comparing(s -> s.validFrom().orElseThrow()))
                .map(
                        s ->
                                new HoursView.Exception(
                                        s.validFrom().orElseThrow(),
                                        s.validTo().orElseThrow(),
                                        s.closed() ? Optional.empty() : s.slot(),
                                        Optional.empty()))
                .toList();
    }

    /** The slots of one day, by opening time. */
    private static List<Slot> slots(List<Recurrence> schedules, LocalDate day) {
        List<Recurrence> valid = schedules.stream().filter(s -> s.isValidOn(day)).toList();
        return valid.stream()
                .filter(s -> valid.stream().noneMatch(other -> other.overrides(s)))
                .filter(s -> !s.closed() && s.fallsOn(day))
                .flatMap(s -> s.slot().stream())
                .distinct()
                .sorted(Comparator.comparing(Slot::opensAt))
                .toList();
    }

    private List<Text> notes() {
        List<Text> notes = new ArrayList<>();
        for (JsonNode schedule : source) {
            for (String field : List.of("description", "notes")) {
                Localized.string(schedule, field)
                        .map(value -> new Text(value, language))
                        .filter(note -> !notes.contains(note))
                        .ifPresent(notes::add);
            }
        }
        return notes;
    }

    private static ZoneId zone(JsonNode schedule) {
        try {
            return Localized.string(schedule, "zone").map(ZoneId::of).orElse(HOME);
        } catch (DateTimeException notAZone) {
            return HOME;
        }
    }
}
