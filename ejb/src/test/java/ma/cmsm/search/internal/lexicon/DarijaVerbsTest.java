package ma.cmsm.search.internal.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarijaVerbsTest {

    @ParameterizedTest
    @CsvSource({
        "makaykhlesnich, khles",
        "kaydrebni, dreb",
        "nkhdmo, khdm",
        "khdemt, khdem",
        "كنخدم, خدم",
        "خدمت, خدم",
        "ماكيخلصونيش, خلص",
        "كيضربني, ضرب"
    })
    void aVerbIsFoundInItsForms(String form, String verb) {
        assertTrue(DarijaVerbs.bare(form).contains(verb), () -> "" + DarijaVerbs.bare(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nadi", "دار", "kan", "خدم"})
    void shortWordsAreTakenAsTheyStand(String word) {
        assertEquals(List.of(), DarijaVerbs.bare(word));
    }
}
