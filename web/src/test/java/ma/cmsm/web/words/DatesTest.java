package ma.cmsm.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, FR, 24 novembre 2026",
        "2026-11-01, FR, 1er novembre 2026",
        "2026-11-24, EN, 24 November 2026",
        "2026-11-24, AR, 24 نونبر 2026",
        "2026-08-01, AR, 1 غشت 2026",
        "2026-05-02, AR, 2 ماي 2026"
    })
    void aDayIsSaidInWordsAsInMorocco(LocalDate date, Language language, String words) {
        assertEquals(words, Dates.day(date, language));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08, FR, août 2022",
        "2022-08, AR, غشت 2022",
        "2020, EN, 2020",
        "2020-02-03, EN, 3 February 2020",
        "2020-13, FR, 2020-13",
        "vers 2020, FR, vers 2020"
    })
    void aDateIsAsPreciseAsItsSource(String date, Language language, String words) {
        assertEquals(words, Dates.partial(date, language));
    }
}
