package ma.cmsm.directory.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.HoursView;
import ma.cmsm.directory.HoursView.Slot;
import ma.cmsm.directory.HoursView.State;
import ma.cmsm.directory.internal.model.HsdsJson;
import org.junit.jupiter.api.Test;

/** Morocco is on UTC+1 all year but for Ramadan, when it is on UTC. */
class OpeningHoursTest {

    private static final String WEEK =
            "{'freq':'WEEKLY','byday':'MO,TU,WE,TH,FR','opens_at':'08:30:00','closes_at':'16:30:00'}";
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant MONDAY_EARLY = Instant.parse("2026-11-23T06:00:00Z");
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void itIsOpenBetweenOpeningAndClosing() {
        HoursView hours = hours(MONDAY_NOON, WEEK);
        assertEquals(State.OPEN, hours.state());
        assertEquals(Optional.of(LocalTime.of(16, 30)), hours.until());
    }

    @Test
    void beforeOpeningItSaysWhenItOpensToday() {
        HoursView hours = hours(MONDAY_EARLY, WEEK);
        assertEquals(State.CLOSED, hours.state());
        assertEquals(Optional.of(LocalTime.of(8, 30)), hours.until());
    }

    @Test
    void theZoneOfThePlaceDecidesNotThatOfTheServer() {
        assertEquals(State.OPEN, hours(Instant.parse("2026-11-23T07:45:00Z"), WEEK).state());
        String paris = WEEK.replace("}", ",'zone':'Asia/Amman'}");
        assertEquals(State.OPEN, hours(Instant.parse("2026-11-23T05:45:00Z"), paris).state());
    }

    @Test
    void duringRamadanTheClockOfMoroccoIsAnHourBack() {
        assertEquals(State.CLOSED, hours(Instant.parse("2026-03-02T07:45:00Z"), WEEK).state());
        assertEquals(State.OPEN, hours(Instant.parse("2026-03-02T08:45:00Z"), WEEK).state());
    }

    @Test
    void aDayThatIsNotNamedIsClosed() {
        HoursView hours = hours(SUNDAY_NOON, WEEK);
        assertEquals(State.CLOSED, hours.state());
        assertTrue(hours.week().get(DayOfWeek.SUNDAY).isEmpty());
        assertEquals(1, hours.week().get(DayOfWeek.MONDAY).size());
    }

    @Test
    void unknownHoursAreNotClosed() {
        assertEquals(State.UNKNOWN, hours(MONDAY_NOON).state());
        assertEquals(State.UNKNOWN, hours(MONDAY_NOON, "{'description':'On appointment'}").state());
    }

    @Test
    void hoursWhoseValidityIsOverAreUnknown() {
        String old = WEEK.replace("}", ",'valid_from':'2020-01-01','valid_to':'2020-12-31'}");
        assertEquals(State.UNKNOWN, hours(MONDAY_NOON, old).state());
    }

    @Test
    void anExceptionSpeaksBeforeTheUsualWeek() {
        String holiday = "{'valid_from':'2026-11-23','valid_to':'2026-11-23','closed':true}";
        HoursView hours = hours(MONDAY_NOON, WEEK, holiday);
        assertEquals(State.CLOSED, hours.state());
        assertEquals(LocalDate.of(2026, 11, 23), hours.exceptions().get(0).from());
        assertEquals(1, hours.week().get(DayOfWeek.MONDAY).size(), "the usual week stays readable");
    }

    @Test
    void aSeasonSpeaksBeforeTheUsualWeekAndIsShownAsTheWeek() {
        String ramadan =
                "{'freq':'WEEKLY','byday':'MO,TU,WE,TH,FR','opens_at':'09:00:00',"
                        + "'closes_at':'14:00:00','valid_from':'2026-02-18','valid_to':'2026-03-19'}";
        HoursView hours = hours(Instant.parse("2026-03-02T15:00:00Z"), WEEK, ramadan);
        assertEquals(State.CLOSED, hours.state());
        assertEquals(
                List.of(new Slot(LocalTime.of(9, 0), LocalTime.of(14, 0))),
                hours.week().get(DayOfWeek.MONDAY));
    }

    @Test
    void schedulesOfMostOfAYearStandBesideEachOther() {
        String monday =
                "{'byday':'MO','opens_at':'08:00','closes_at':'18:00',"
                        + "'valid_from':'2026-09-01','valid_to':'2027-06-30'}";
        String tuesday = monday.replace("MO", "TU").replace("2027-06-30", "2027-07-31");
        assertEquals(State.OPEN, hours(MONDAY_NOON, monday, tuesday).state());
        assertEquals(
                State.OPEN, hours(Instant.parse("2026-11-24T12:00:00Z"), monday, tuesday).state());
    }

    @Test
    void aNightThatBeganYesterdayIsStillOpen() {
        String night =
                "{'freq':'WEEKLY','byday':'SU','opens_at':'20:00:00','closes_at':'07:00:00'}";
        assertEquals(State.OPEN, hours(Instant.parse("2026-11-23T05:30:00Z"), night).state());
        assertEquals(State.CLOSED, hours(Instant.parse("2026-11-23T06:30:00Z"), night).state());
    }

    @Test
    void theFirstMondayOfTheMonthIsJustThat() {
        String first =
                "{'freq':'MONTHLY','byday':'1MO','opens_at':'08:00:00','closes_at':'18:00:00'}";
        assertEquals(State.CLOSED, hours(MONDAY_NOON, first).state());
        assertEquals(State.OPEN, hours(Instant.parse("2026-12-07T12:00:00Z"), first).state());
    }

    @Test
    void everySecondWeekCountsFromItsStart() {
        String second =
                "{'freq':'WEEKLY','interval':2,'byday':'MO','dtstart':'2026-11-16',"
                        + "'opens_at':'08:00:00','closes_at':'18:00:00'}";
        assertEquals(State.CLOSED, hours(MONDAY_NOON, second).state());
        assertEquals(State.OPEN, hours(Instant.parse("2026-11-30T12:00:00Z"), second).state());
    }

    private static HoursView hours(Instant now, String... schedules) {
        return OpeningHours.of(
                List.of(schedules).stream().map(OpeningHoursTest::json).toList(), now, "fr");
    }

    private static JsonNode json(String text) {
        try {
            return HsdsJson.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
