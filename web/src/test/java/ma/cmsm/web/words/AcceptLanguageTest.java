package ma.cmsm.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none | FR",
                "'' | FR",
                "ar | AR",
                "ar-MA,fr;q=0.8 | AR",
                "en-GB,en;q=0.9,fr;q=0.1 | EN",
                "de,wo;q=0.9,en;q=0.5 | EN",
                "de | FR",
                "* | FR",
                "en;q=0,ar;q=0.1 | AR",
                ";;q=x,,, | FR"
            })
    void theBestOfOursIsChosenAndFrenchOtherwise(String header, Language expected) {
        assertEquals(expected, AcceptLanguage.choose(header));
    }
}
