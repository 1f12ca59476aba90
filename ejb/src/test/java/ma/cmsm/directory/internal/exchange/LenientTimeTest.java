package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LenientTimeTest {

    @ParameterizedTest
    @CsvSource({
        "9h,09:00",
        "9h30,09:30",
        "8:30am,08:30",
        "4:00 PM,16:00",
        "3pm,15:00",
        "13:00pm,13:00",
        "Close at 17:00pm,17:00",
        "12am,00:00",
        "12pm,12:00",
        "9.30,09:30",
        "17:00,17:00"
    })
    void timesAsPeopleWriteThem(String written, String time) {
        assertEquals(Optional.of(time), LenientTime.read(written));
    }

    @Test
    void whatIsNoTimeIsNone() {
        assertTrue(LenientTime.read("Always open").isEmpty());
        assertTrue(LenientTime.read("27:00").isEmpty());
    }
}
