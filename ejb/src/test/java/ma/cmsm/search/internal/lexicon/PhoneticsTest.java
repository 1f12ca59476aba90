package ma.cmsm.search.internal.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneticsTest {

    @ParameterizedTest
    @CsvSource({"8dra, هدرة", "s8el, سهل", "7anout, حانوت", "6bib, طبيب", "9raya, قراية"})
    void digitsStandForTheLettersTheyLookLike(String latin, String arabic) {
        assertEquals(Phonetics.key(arabic), Phonetics.key(latin));
        assertTrue(Phonetics.mayBeSame(latin, arabic));
    }

    @ParameterizedTest
    @CsvSource({"blorf, بلوراف", "lorf, لاراف", "qwertyuiop, كرطاب"})
    void nobodyLeavesOutALongVowelOrWritesManyOnEnd(String latin, String arabic) {
        assertEquals(Phonetics.key(arabic), Phonetics.key(latin));
        assertFalse(Phonetics.mayBeSame(latin, arabic));
        assertFalse(Phonetics.mayBeSame(arabic, latin));
    }

    @ParameterizedTest
    @CsvSource({"khdma, خدمة", "mdrasa, مدرسة", "sbitar, سبيطار", "drebni, ضربني", "tbib, طبيب"})
    void shortVowelsAreWrittenOrNot(String latin, String arabic) {
        assertTrue(Phonetics.mayBeSame(latin, arabic));
    }
}
