package ma.cmsm.web.office.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ma.cmsm.platform.Refused;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    @ParameterizedTest
    @CsvSource({
        "0.8, '0,80', 0.80",
        "'0,8', '0,80', 0.80",
        "' 1 ', '1,00', 1.00",
        "0٫25, '0,25', 0.25",
        "0.125, '0,125', 0.125",
        "1.00, '1,00', 1.00"
    })
    void aWeightIsReadAsPeopleWriteItAndShownAsTheReaderDoes(
            String typed, String french, String english) {
        float weight = Weights.of(typed);
        assertEquals(french, Weights.text(weight, Language.FR.locale()));
        assertEquals(french, Weights.text(weight, Language.AR.locale()));
        assertEquals(english, Weights.text(weight, Language.EN.locale()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsShownIsReadAsTheSame(Language language) {
        for (float weight : new float[] {0.01f, 0.3f, 1f / 3, 0.7f, 0.999f, 1f}) {
            assertEquals(weight, Weights.of(Weights.text(weight, language.locale())), 5e-8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "NaN", "Infinity", "1f", "0x1p3", "1 000"})
    void whatIsNoNumberIsRefused(String typed) {
        Refused refused = assertThrows(Refused.class, () -> Weights.of(typed));
        assertEquals("search.thesaurus.weight", refused.key());
    }
}
