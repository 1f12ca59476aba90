package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.directory.HoursView;
import ma.cmsm.directory.HoursView.Slot;
import ma.cmsm.directory.HoursView.State;
import ma.cmsm.directory.Text;
import ma.cmsm.search.Timetable;

/** What a timetable says to people who think of going there now. */
public final class OpeningHours {

    /**
     * Departures up to this many days are listed by date; longer ones are the week of their time.
     */
    private static final long SHORT_DEPARTURE = 14;

    private final Timetable timetable;
    private final LocalDateTime now;
    private final Iterable<JsonNode> source;
    private final String language;

    private OpeningHours(Iterable<JsonNode> source, Instant now, String language) {
        this.source = source;
        this.language = language;
        this.timetable = ScheduleReader.timetable(source);
        this.now = LocalDateTime.ofInstant(now, timetable.zone());
    }

    /**
     * @param schedules HSDS schedules of one door
     * @param language of the notes; schedules carry no translations, theirs is {@code language}
     */
    public static HoursView of(Iterable<JsonNode> schedules, Instant now, String language) {
        return new OpeningHours(schedules, now, language).view();
    }

    /** Open when one door is; closed when all are that anything is known of. */
    static State state(List<Timetable> doors, Instant moment) {
        List<State> states = doors.stream().map(door -> state(door, moment)).toList();
        return Stream.of(State.OPEN, State.CLOSED)
                .filter(states::contains)
                .findFirst()
                .orElse(State.UNKNOWN);
    }

    private static State state(Timetable timetable, Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, timetable.zone());
        if (!timetable.isKnownOn(local.toLocalDate())) {
            return State.UNKNOWN;
        }
        return timetable.slotAt(local).isPresent() ? State.OPEN : State.CLOSED;
    }

    private HoursView view() {
        LocalDate today = now.toLocalDate();
        if (!timetable.isKnownOn(today)) {
            return new HoursView(
                    State.UNKNOWN, Optional.empty(), Map.of(), departures(today), notes());
        }
        Optional<Slot> open = timetable.slotAt(now).map(OpeningHours::slot);
        return new HoursView(
                open.isPresent() ? State.OPEN : State.CLOSED,
                open.map(Slot::closesAt).or(() -> nextToday(today)),
                week(today),
                departures(today),
                notes());
    }

    private Optional<LocalTime> nextToday(LocalDate today) {
        return slots(timetable, today).stream()
                .map(Slot::opensAt)
                .filter(opens -> opens.isAfter(now.toLocalTime()))
                .findFirst();
    }

    /** The usual week around today, short departures left out. */
    private Map<DayOfWeek, List<Slot>> week(LocalDate today) {
        Timetable usual =
                new Timetable(
                        timetable.zone(),
                        timetable.rules().stream()
                                .filter(rule -> rule.validDays() > SHORT_DEPARTURE)
                                .toList());
        Map<DayOfWeek, List<Slot>> week = new EnumMap<>(DayOfWeek.class);
        if (!usual.isKnownOn(today)) {
            return week;
        }
        for (int ahead = 0; ahead < 7; ahead++) {
            LocalDate day = today.plusDays(ahead);
            week.put(day.getDayOfWeek(), slots(usual, day));
        }
        return week;
    }

    private List<HoursView.Exception> departures(LocalDate today) {
        return timetable.rules().stream()
                .filter(s -> s.validDays() <= SHORT_DEPARTURE)
                .filter(s -> !s.validTo().orElseThrow().isBefore(today))
                .sorted(Comparator.comparing(s -> s.validFrom().orElseThrow()))
                .map(
                        s ->
                                new HoursView.Exception(
                                        s.validFrom().orElseThrow(),
                                        s.validTo().orElseThrow(),
                                        s.closed()
                                                ? Optional.empty()
                                                : s.slot().map(OpeningHours::slot),
                                        Optional.empty()))
                .toList();
    }

    private static List<Slot> slots(Timetable of, LocalDate day) {
        return of.slots(day).stream().map(OpeningHours::slot).toList();
    }

    private static Slot slot(Timetable.Slot slot) {
        return new Slot(slot.opensAt(), slot.closesAt());
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
}
