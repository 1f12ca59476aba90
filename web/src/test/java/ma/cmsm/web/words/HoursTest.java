package ma.cmsm.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.HoursView;
import ma.cmsm.directory.HoursView.Slot;
import ma.cmsm.directory.HoursView.State;
import ma.cmsm.directory.Text;
import ma.cmsm.web.words.Hours.Line;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Words FRENCH = Words.of(Language.FR);
    private static final Slot MORNING = new Slot(LocalTime.of(8, 30), LocalTime.NOON);
    private static final Slot AFTERNOON = new Slot(LocalTime.of(14, 0), LocalTime.of(16, 30));

    private static Hours of(State state, LocalTime until, Map<DayOfWeek, List<Slot>> week) {
        HoursView view =
                new HoursView(state, Optional.ofNullable(until), week, List.of(), List.of());
        return Hours.of(view, FRENCH, TUESDAY);
    }

    private static Map<DayOfWeek, List<Slot>> week(List<Slot> slots, int... days) {
        Map<DayOfWeek, List<Slot>> week = new EnumMap<>(DayOfWeek.class);
        for (int day : days) {
            week.put(DayOfWeek.of(day), slots);
        }
        return week;
    }

    @Test
    void daysWithTheSameHoursStandOnOneLineAndTodayIsMarked() {
        Map<DayOfWeek, List<Slot>> week = week(List.of(MORNING, AFTERNOON), 1, 2, 3, 4);
        week.put(DayOfWeek.FRIDAY, List.of(MORNING));

        assertEquals(
                List.of(
                        new Line("lundi à jeudi", List.of("08:30 à 12:00", "14:00 à 16:30"), true),
                        new Line("vendredi", List.of("08:30 à 12:00"), false),
                        new Line("samedi et dimanche", List.of("fermé"), false)),
                of(State.OPEN, null, week).week());
    }

    @Test
    void dayAndNightIsSaidInWords() {
        Slot always = new Slot(LocalTime.MIDNIGHT, LocalTime.of(23, 59));

        assertEquals(
                List.of(new Line("tous les jours", List.of("24\u00a0heures sur\u00a024"), true)),
                of(State.OPEN, null, week(List.of(always), 1, 2, 3, 4, 5, 6, 7)).week());
    }

    @Test
    void unknownHoursAreNotClosed() {
        Hours hours = Hours.of(HoursView.UNKNOWN, FRENCH, TUESDAY);

        assertTrue(hours.isUnknown());
        assertEquals("Horaires inconnus", hours.state());
        assertEquals(List.of(), hours.week());
    }

    @Test
    void theStateSaysWhenItChanges() {
        assertEquals(
                "Ouvert jusqu’à 16:30", of(State.OPEN, LocalTime.of(16, 30), Map.of()).state());
        assertEquals(
                "Fermé, ouvre à 08:30", of(State.CLOSED, LocalTime.of(8, 30), Map.of()).state());
    }

    @Test
    void aDepartureFromTheWeekHasItsDatesInWords() {
        HoursView.Exception closed =
                new HoursView.Exception(
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 3),
                        Optional.empty(),
                        Optional.of(new Text("Congés", "fr")));
        HoursView view =
                new HoursView(State.OPEN, Optional.empty(), Map.of(), List.of(closed), List.of());

        assertEquals(
                "du 1er décembre 2026 au 3 décembre 2026 : fermé",
                Hours.of(view, FRENCH, TUESDAY).exceptions().get(0).words().replace('\u00a0', ' '));
    }
}
