package ma.cmsm.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, fr",
                "-, '', fr",
                "-, 'ar-MA,ar;q=0.9,fr;q=0.8', ar",
                "-, 'de, en;q=0.5', en",
                "-, 'fr;q=0.2, EN;q=0.9', en",
                "-, 'de', fr",
                "-, '*', fr",
                "-, 'ar;q=0, en', en",
                "-, ';;;=', fr",
                "ar, en, ar",
                "xx, en, en"
            })
    void aReaderIsAnsweredInTheLanguageAskedFor(String asked, String header, String expected) {
        assertEquals(expected, Language.lenient(asked, header).tag());
    }
}
