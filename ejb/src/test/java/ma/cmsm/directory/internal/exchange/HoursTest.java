package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @Test
    void aRuleWithTwoSpansIsTwoSchedules() throws Unreadable {
        ArrayNode schedules = Hours.read("Mo-Fr 08:30-12:00,14:00-18:00; Sa 9:00-12:00");
        assertEquals(3, schedules.size());
        assertEquals("MO,TU,WE,TH,FR", schedules.get(1).path("byday").asText());
        assertEquals("14:00", schedules.get(1).path("opens_at").asText());
        assertEquals("09:00", schedules.get(2).path("opens_at").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 08:30-12:00,14:00-18:00; Sa 09:00-12:00"
                        + "|Mo-Fr 08:30-12:00,14:00-18:00; Sa 09:00-12:00",
                "Mo,We,Fr 9:00-12:00|Mo,We,Fr 09:00-12:00",
                "Mo,Tu,We 09:00-12:00|Mo-We 09:00-12:00",
                "24/7|Mo-Su 00:00-23:59"
            })
    void whatIsReadIsWrittenBack(String cell, String written) throws Unreadable {
        assertEquals(written, Hours.write(Hours.read(cell)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lundi 9h-12h", "Mo 09:00", "Fr-Mo 09:00-12:00", "Mo-We-Fr 9:00-10:00"})
    void whatIsNotHoursIsSaidToBeNone(String cell) {
        assertThrows(Unreadable.class, () -> Hours.read(cell));
    }

    @Test
    void schedulesWithDatesAreNotWeeklyHours() throws Unreadable {
        ArrayNode schedules = Hours.read("Mo 09:00-12:00");
        schedules.addObject().put("closed", true).put("valid_from", "2026-01-01");
        assertEquals("Mo 09:00-12:00", Hours.write(schedules));
    }
}
