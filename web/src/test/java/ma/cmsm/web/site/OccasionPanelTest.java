package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.web.site.FacetPanel.Choice;
import ma.cmsm.web.site.FacetPanel.Pick;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;

class OccasionPanelTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void todayAndTheWeekThatFollowsAreOffered() {
        List<Choice> days = days(panel(FRIDAY, ""));
        assertEquals(List.of("", "now", "2026-11-27"), values(days).subList(0, 3));
        assertEquals("2026-12-04", days.get(days.size() - 1).value());
    }

    @Test
    void tomorrowOtherDaysAreOffered() {
        days(panel(FRIDAY, ""));
        assertEquals("2026-11-28", days(panel(FRIDAY.plusDays(1), "")).get(2).value());
    }

    @Test
    void everyLanguageNamesTheDaysItsOwnWay() {
        String french = days(panel(FRIDAY, "")).get(2).label();
        String arabic = days(panel(Language.AR, FRIDAY, "")).get(2).label();
        assertTrue(french.startsWith("vendredi"), french);
        assertTrue(arabic.contains("الجمعة"), arabic);
    }

    @Test
    void aDayFarOffStandsBehindTheWeekAndIsNotOfferedToOthers() {
        List<Choice> days = days(panel(FRIDAY, "open=2026-12-24T09:00"));
        assertEquals("2026-12-24", days.get(days.size() - 1).value());
        assertEquals(days.size() - 1, days(panel(FRIDAY, "")).size());
    }

    @Test
    void anUnusualHourStandsInItsPlaceAmongTheUsual() {
        List<String> hours = values(hours(panel(FRIDAY, "open=2026-11-27T13:30")));
        int at = hours.indexOf("13:30");
        assertEquals(List.of("13:00", "13:30", "14:00"), hours.subList(at - 1, at + 2));
        assertEquals(hours.size() - 1, hours(panel(FRIDAY, "")).size());
    }

    private static OccasionPanel panel(LocalDate today, String query) {
        return panel(Language.FR, today, query);
    }

    private static OccasionPanel panel(Language language, LocalDate today, String query) {
        Visit visit =
                new Visit(
                        language, "services", query, "", today, new Visit.Frame("", "", "", false));
        SearchAddress address = SearchAddress.of(Parameters.of(query));
        return new OccasionPanel(address, Taxonomies.holding(List.of()), visit);
    }

    private static List<Choice> days(OccasionPanel panel) {
        return pick(panel, 0);
    }

    private static List<Choice> hours(OccasionPanel panel) {
        return pick(panel, 1);
    }

    private static List<Choice> pick(OccasionPanel panel, int number) {
        List<Pick> picks = panel.open().picks();
        return picks.get(number).choices();
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }
}
