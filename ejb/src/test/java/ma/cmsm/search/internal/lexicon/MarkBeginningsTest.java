package ma.cmsm.search.internal.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
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

class MarkBeginningsTest {

    private static final List<Language> LATIN = List.of(Language.FR, Language.EN, Language.ES);

    @Test
    void noStemOfALatinWordChangesItsBeginning() throws IOException {
        Words.each(
                demonstration()
                        + " dying lying tying aalto yeux skies ying ooze llave aaaa as us on yes eyes",
                word -> {
                    String folded = Folding.fold(word);
                    if (word.charAt(0) < 128) {
                        for (Language language : LATIN) {
                            MarkBeginnings of =
                                    new MarkBeginnings(List.of(Set.of(language.stem(folded))));
                            assertTrue(of.mayBegin(word), word);
                        }
                    }
                });
    }

    @Test
    void aWordThatIsMarkedMayBegin() {
        for (String word : List.of("école", "Ecole", "5edma", "ACCUEIL", "المستشفى", "women")) {
            List<Set<String>> marks = List.of(Marks.of(Token.of(word)));
            assertTrue(new MarkBeginnings(marks).mayBegin(word), word);
        }
    }

    @Test
    void aWordWithOtherFirstLettersMayNot() {
        List<Set<String>> marks = List.of(Marks.of(Token.of("accueil")), Set.of(""));
        assertFalse(new MarkBeginnings(marks).mayBegin("bureau"));
        assertFalse(new MarkBeginnings(marks).mayBegin("agent"));
    }

    private static String demonstration() throws IOException {
        try (InputStream typical =
                Marks.class.getResourceAsStream(
                        "/ma/cmsm/directory/internal/publish/typical-services.ndjson")) {
            return new String(typical.readAllBytes(), UTF_8);
        }
    }
}
