package ma.cmsm.web.office.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ma.cmsm.platform.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    @ParameterizedTest
    @CsvSource({"0.8, 0.8", "'0,8', 0.8", "' 1 ', 1", "0٫25, 0.25", "1.00, 1"})
    void aWeightIsReadAsPeopleWriteItAndShownInOneWay(String typed, String shown) {
        assertEquals(shown, Weights.text(Weights.of(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "NaN", "Infinity", "1f", "0x1p3", "1 000"})
    void whatIsNoNumberIsRefused(String typed) {
        Refused refused = assertThrows(Refused.class, () -> Weights.of(typed));
        assertEquals("search.thesaurus.weight", refused.key());
    }
}
