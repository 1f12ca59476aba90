package ma.cmsm.search.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchVerbsTest {

    @ParameterizedTest
    @CsvSource({
        "bat, battre",
        "battent, battre",
        "dors, dormir",
        "meurt, mourir",
        "écrivent, écrire",
        "reçois, recevoir",
        "connaît, connaître"
    })
    void aVerbHasOneStemInItsForms(String form, String infinitive) {
        assertEquals(stem(infinitive), stem(form));
    }

    @ParameterizedTest
    @CsvSource({
        "lit, lire",
        "sort, sortir",
        "part, partir",
        "bois, boire",
        "cours, courir",
        "permis, permettre",
        "reçu, recevoir",
        "vis, vivre"
    })
    void whatIsANounTooKeepsItsOwnStem(String noun, String infinitive) {
        assertNotEquals(stem(infinitive), stem(noun));
    }

    private static String stem(String word) {
        return Language.FR.stem(Folding.fold(word));
    }
}
