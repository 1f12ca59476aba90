package ma.cmsm.search.internal.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.cmsm.search.internal.text.Token;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Random RANDOM = new Random(7);

    @Test
    void guessesAreAllWordsThatAreNearByDistanceAndNoOthers() {
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < 3_000; i++) {
            words.add(word(RANDOM.nextInt(4, 11)));
        }
        Vocabulary vocabulary = new Vocabulary();
        words.forEach(word -> vocabulary.add(Token.of(word)));
        int found = 0;
        for (int i = 0; i < 300; i++) {
            String typed = word(RANDOM.nextInt(4, 11));
            Set<String> guessed =
                    vocabulary.near(typed).stream().map(Guess::word).collect(Collectors.toSet());
            assertEquals(near(typed, words), guessed, typed);
            found += guessed.size();
        }
        assertTrue(found > 300, "so few are near that nothing was tried: " + found);
    }

    @Test
    void theLikeliestSlipComesFirst() {
        Vocabulary vocabulary = new Vocabulary();
        List.of("hospice", "hopital", "hopitaux").forEach(word -> vocabulary.add(Token.of(word)));
        assertEquals("hopital", vocabulary.near("hopitel").get(0).word());
    }

    private static Set<String> near(String typed, Set<String> words) {
        int most = Vocabulary.mostSlips(typed);
        return words.stream()
                .filter(word -> word.charAt(0) == typed.charAt(0))
                .filter(word -> Distance.between(typed, word, most) != Distance.FAR)
                .collect(Collectors.toSet());
    }

    /** Of few letters, so that many are near. */
    private static String word(int length) {
        return RANDOM.ints(length, 0, 6)
                .mapToObj(letter -> String.valueOf("aelmnt".charAt(letter)))
                .collect(Collectors.joining());
    }
}
