package ma.cmsm.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.search.OpeningRule.NthDay;
import ma.cmsm.search.Timetable.Slot;
import org.junit.jupiter.api.Test;

/** What closes, and when. The day asked of is a Friday in July. */
class TimetableTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 7, 10);
    private static final OpeningRule ALWAYS = opens("", "", 8);

    @Test
    void whatIsClosedForMonthsIsClosed() {
        assertClosed(ALWAYS, closes("2026-05-01", "2026-09-01"));
        assertClosed(ALWAYS, closes("2025-01-01", "2027-12-31"));
    }

    @Test
    void whatIsClosedWithoutAnEndIsClosed() {
        assertClosed(ALWAYS, closes("2026-07-01", ""));
        assertClosed(opens("2026-01-01", "2026-12-31", 8), closes("2026-07-01", ""));
        assertClosed(ALWAYS, closes("", ""));
    }

    @Test
    void beforeAndAfterItIsAsUsual() {
        Timetable table = table(ALWAYS, closes("2026-05-01", "2026-07-09"));
        assertEquals(List.of(), table.slots(FRIDAY.minusDays(1)));
        assertEquals(1, table.slots(FRIDAY).size());
    }

    @Test
    void aDayClosedEveryWeekIsClosed() {
        OpeningRule fridays = closes("", "", DayOfWeek.FRIDAY);
        assertClosed(ALWAYS, fridays);
        assertClosed(opens("2026-01-01", "2026-12-31", 8), fridays);
        assertEquals(1, table(ALWAYS, fridays).slots(FRIDAY.plusDays(1)).size());
    }

    @Test
    void fridaysClosedInJulyLeaveTheOtherDays() {
        OpeningRule fridays = closes("2026-07-01", "2026-07-31", DayOfWeek.FRIDAY);
        assertClosed(ALWAYS, fridays);
        assertEquals(1, table(ALWAYS, fridays).slots(FRIDAY.plusDays(1)).size());
    }

    @Test
    void whatOpensAndClosesForTheSameTimeIsClosed() {
        assertClosed(opens("2026-07-10", "2026-07-10", 8), closes("2026-07-10", "2026-07-10"));
        assertClosed(opens("2026-07-05", "2026-07-20", 9), closes("2026-06-20", "2026-07-10"));
    }

    @Test
    void hoursAgreedForATimeWithinAClosureCount() {
        OpeningRule works = closes("2026-05-01", "");
        Timetable table = table(ALWAYS, works, opens("2026-07-06", "2026-07-12", 10));
        assertEquals(List.of(LocalTime.of(10, 0)), starts(table, FRIDAY));
        assertEquals(List.of(), starts(table, FRIDAY.plusDays(7)));
    }

    @Test
    void aSeasonSpeaksInsteadOfTheUsualWeek() {
        Timetable table = table(ALWAYS, opens("2026-06-15", "2026-08-31", 9));
        assertEquals(List.of(LocalTime.of(9, 0)), starts(table, FRIDAY));
    }

    @Test
    void whatOnlyClosesOnFridaysSaysNothingOfOtherDays() {
        Timetable table = table(closes("", "", DayOfWeek.FRIDAY));
        assertTrue(table.isKnownOn(FRIDAY));
        assertFalse(table.isKnownOn(FRIDAY.plusDays(1)));
    }

    private static void assertClosed(OpeningRule... rules) {
        Timetable table = table(rules);
        assertTrue(table.isKnownOn(FRIDAY));
        assertEquals(List.of(), table.slots(FRIDAY));
    }

    private static List<LocalTime> starts(Timetable table, LocalDate day) {
        return table.slots(day).stream().map(Slot::opensAt).toList();
    }

    private static Timetable table(OpeningRule... rules) {
        return new Timetable(ZoneId.of("Africa/Casablanca"), List.of(rules));
    }

    private static OpeningRule opens(String from, String to, int hour) {
        Slot slot = new Slot(LocalTime.of(hour, 0), LocalTime.of(16, 0));
        return rule(from, to, Optional.of(slot));
    }

    private static OpeningRule closes(String from, String to, DayOfWeek... days) {
        return rule(from, to, Optional.empty(), days);
    }

    private static OpeningRule rule(
            String from, String to, Optional<Slot> slot, DayOfWeek... days) {
        return new OpeningRule(
                date(from),
                date(to),
                Optional.empty(),
                false,
                1,
                Stream.of(days).map(day -> new NthDay(0, day)).toList(),
                List.of(),
                slot,
                slot.isEmpty());
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
