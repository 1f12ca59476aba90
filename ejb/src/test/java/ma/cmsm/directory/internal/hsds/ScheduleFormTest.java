package ma.cmsm.directory.internal.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ScheduleFormTest {

    @Test
    void anOpenEndedMoroccanScheduleHasNoNumericTimeZone() {
        JsonNode schedule = schedule("'opens_at':'08:30'");
        assertFalse(schedule.has("timezone"));
        assertEquals("Africa/Casablanca", schedule.get("zone").asText());
    }

    @Test
    void ramadanHoursAreAtUtc() {
        JsonNode schedule = schedule("'valid_from':'2026-02-18','valid_to':'2026-03-19'");
        assertEquals(0, schedule.get("timezone").decimalValue().intValueExact());
    }

    @Test
    void summerHoursAreOneHourAhead() {
        JsonNode schedule = schedule("'valid_from':'2026-07-01','valid_to':'2026-08-31'");
        assertEquals(1, schedule.get("timezone").decimalValue().intValueExact());
    }

    @Test
    void aScheduleAcrossAClockChangeHasNone() {
        JsonNode schedule = schedule("'valid_from':'2026-01-01','valid_to':'2026-12-31'");
        assertFalse(schedule.has("timezone"));
    }

    @Test
    void aZoneThatNeverChangesHasItsNumber() {
        assertEquals("5.5", schedule("'zone':'+05:30'").get("timezone").asText());
        assertEquals("0", schedule("'zone':'UTC'").get("timezone").asText());
    }

    @Test
    void aNumberThatWasGivenWithoutAZoneStays() {
        JsonNode schedule = schedule("'timezone':3");
        assertEquals(3, schedule.get("timezone").asInt());
        assertFalse(schedule.has("zone"));
    }

    @Test
    void aClosedDayHasNoHours() {
        JsonNode schedule = schedule("'closed':true,'opens_at':'00:00','closes_at':'00:00'");
        assertFalse(schedule.has("opens_at") || schedule.has("closes_at"));
    }

    private static JsonNode schedule(String members) {
        JsonNode service = Samples.service("fr", "'schedules':[{" + members + "}]");
        OfficialSchemas.assertFullService(service);
        return service.at("/schedules/0");
    }
}
