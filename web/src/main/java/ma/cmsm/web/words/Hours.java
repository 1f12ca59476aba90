package ma.cmsm.web.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.HoursView;
import ma.cmsm.directory.HoursView.Slot;
import ma.cmsm.directory.Text;

/**
 * Opening hours as a page says them.
 *
 * @param state open, closed or unknown, in words
 * @param mark the style of that state: {@code good}, {@code shut}, {@code unsure}
 * @param week days with the same hours on one line; empty when nothing is known
 * @param exceptions what departs from the week
 */
public record Hours(
        String state, String mark, List<Line> week, List<Departure> exceptions, List<Text> notes) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Some days, their hours, and whether today is one of them. */
    public record Line(String days, List<String> hours, boolean today) {}

    /** Other hours for a time, and why. */
    public record Departure(String words, Optional<Text> reason) {}

    public static Hours of(HoursView view, Words words, LocalDate today) {
        List<Departure> departures =
                view.exceptions().stream().map(each -> departure(each, words)).toList();
        return new Hours(
                state(view, words),
                mark(view.state()),
                week(view.week(), words, today.getDayOfWeek()),
                departures,
                view.notes());
    }

    /** Nothing at all is known about when. */
    public boolean isUnknown() {
        return week.isEmpty() && exceptions.isEmpty() && notes.isEmpty();
    }

    public static String mark(HoursView.State state) {
        return switch (state) {
            case OPEN -> "good";
            case CLOSED -> "shut";
            case UNKNOWN -> "unsure";
        };
    }

    private static String state(HoursView view, Words words) {
        String key = "hours." + view.state();
        return view.until()
                .map(until -> words.with(key + ".until", Dates.time(until)))
                .orElseGet(() -> words.get(key));
    }

    /** Runs of days with the same hours, from Monday on. */
    private static List<Line> week(Map<DayOfWeek, List<Slot>> week, Words words, DayOfWeek today) {
        List<Line> lines = new ArrayList<>();
        if (week.isEmpty()) {
            return lines;
        }
        int first = 1;
        for (int day = 1; day <= 7; day++) {
            boolean runEnds = day == 7 || !slots(week, day).equals(slots(week, day + 1));
            if (runEnds) {
                boolean now = today.getValue() >= first && today.getValue() <= day;
                lines.add(new Line(days(first, day, words), said(slots(week, day), words), now));
                first = day + 1;
            }
        }
        return lines;
    }

    private static List<Slot> slots(Map<DayOfWeek, List<Slot>> week, int day) {
        return week.getOrDefault(DayOfWeek.of(day), List.of());
    }

    private static String days(int first, int last, Words words) {
        String from = Dates.weekday(DayOfWeek.of(first), words.language());
        String to = Dates.weekday(DayOfWeek.of(last), words.language());
        return switch (last - first) {
            case 0 -> from;
            case 1 -> words.with("hours.two-days", from, to);
            case 6 -> words.get("hours.every-day");
            default -> words.with("hours.days", from, to);
        };
    }

    private static List<String> said(List<Slot> slots, Words words) {
        return slots.isEmpty()
                ? List.of(words.get("hours.no-hours"))
                : slots.stream().map(slot -> said(slot, words)).toList();
    }

    private static String said(Slot slot, Words words) {
        boolean allDay =
                slot.opensAt().equals(LocalTime.MIDNIGHT)
                        && (slot.closesAt().equals(LocalTime.MIDNIGHT)
                                || !slot.closesAt().isBefore(LAST_MINUTE));
        return allDay
                ? words.get("hours.all-day")
                : words.with("hours.slot", Dates.time(slot.opensAt()), Dates.time(slot.closesAt()));
    }

    private static Departure departure(HoursView.Exception exception, Words words) {
        String from = Dates.day(exception.from(), words.language());
        String to = Dates.day(exception.to(), words.language());
        String dates = from.equals(to) ? from : words.with("hours.dates", from, to);
        String hours =
                exception
                        .hours()
                        .map(slot -> said(slot, words))
                        .orElse(words.get("hours.no-hours"));
        return new Departure(words.with("hours.exception", dates, hours), exception.reason());
    }
}
