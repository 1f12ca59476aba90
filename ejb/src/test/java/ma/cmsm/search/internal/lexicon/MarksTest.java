package ma.cmsm.search.internal.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import ma.cmsm.search.internal.text.Folding;
import ma.cmsm.search.internal.text.Language;
import ma.cmsm.search.internal.text.Token;
import ma.cmsm.search.internal.text.Words;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final List<Language> LATIN = List.of(Language.FR, Language.EN, Language.ES);

    @Test
    void noStemOfALatinWordChangesItsFirstLetter() throws IOException {
        Words.each(
                demonstration() + " dying aalto yeux skies ying ooze llave aaaa",
                word -> {
                    String folded = Folding.fold(word);
                    if (word.charAt(0) < 128) {
                        for (Language language : LATIN) {
                            assertEquals(folded.charAt(0), language.stem(folded).charAt(0), word);
                        }
                    }
                });
    }

    @Test
    void aWordThatIsMarkedMayBegin() {
        for (String word : List.of("école", "Ecole", "5edma", "ACCUEIL", "المستشفى", "women")) {
            List<Set<String>> marks = List.of(Marks.of(Token.of(word)));
            assertTrue(Marks.mayBegin(Marks.beginnings(marks), word), word);
        }
    }

    @Test
    void aWordWithAnotherFirstLetterMayNot() {
        List<Set<String>> marks = List.of(Marks.of(Token.of("accueil")), Set.of(""));
        assertFalse(Marks.mayBegin(Marks.beginnings(marks), "bureau"));
    }

    private static String demonstration() throws IOException {
        try (InputStream typical =
                Marks.class.getResourceAsStream(
                        "/ma/cmsm/directory/internal/publish/typical-services.ndjson")) {
            return new String(typical.readAllBytes(), UTF_8);
        }
    }
}
