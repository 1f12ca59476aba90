package ma.cmsm.search.internal.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import ma.cmsm.search.internal.lexicon.LexiconFiles;
import ma.cmsm.search.internal.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingWordsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Lexicon LEXICON =
            new Lexicon(
                    new LexiconData(
                            List.of(
                                    new Term("theme", "sante", "fr", "médecin gratuit", 1),
                                    new Term("theme", "sante", "ary", "6bib", 1),
                                    new Term("theme", "sante", "ar", "طبيب", 1),
                                    new Term("theme", "travail", "fr", "article 16", 1),
                                    new Term("place", "1", "fr", "Sidi Ahmed ou Abdallah", 1),
                                    new Term("place", "2", "fr", "Tiznit", 1)),
                            List.of(),
                            List.of(),
                            Map.of("place", FacetRole.PLACE)));

    private final TellingWords telling = new TellingWords();

    @ParameterizedTest
    @CsvSource({
        "Médecin GRATUIT, medecin gratuit",
        "un médecin pour moi, medecin",
        "طبيب, طبيب",
        "6bib, 6bib",
        "médecin tiznit, medecin tiznit",
        "médecin sidi ahmed ou abdallah, medecin sidi ahmed abdallah",
        "Ahmed Abdallah, …",
        "médecin Ahmed, medecin …",
        "médecin Zoulikha Benhaddou, medecin …",
        "Zoulikha médecin Benhaddou, … medecin …",
        "Zoulikha, …",
        "0612345678, …",
        "médecin 16, medecin …",
        "médecin ab123456, medecin …",
        "zoulikha@example.org, …",
        "médecin gratuit médecin gratuit 6bib طبيب gratuit, …",
        "'-- ; ?', …"
    })
    void onlyWordsThatEverybodyKnowsAreKept(String typed, String kept) {
        assertEquals(kept, telling.of(typed, LEXICON, MONDAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ahmed Abdallah",
                "Moussa Abdallah",
                "Fatima Ait Ali",
                "Said Brahim",
                "أحمد موسى",
                "Youssef Ali"
            })
    void aNameOfAPersonIsNotKnownByThatOfAPlace(String name) {
        LexiconData shipped = LexiconFiles.read();
        Lexicon places =
                new Lexicon(
                        new LexiconData(
                                shipped.terms(),
                                shipped.groups(),
                                shipped.stopWords(),
                                Map.of("territory", FacetRole.PLACE)));
        String kept = telling.of(name, places, MONDAY);
        List<String> words = Token.all(name, 5).stream().map(Token::folded).toList();
        List<String> names = List.of("ait", "said");
        for (String word : kept.split(" ")) {
            assertTrue(!words.contains(word) || names.contains(word), kept);
        }
    }

    @Test
    void ofOnlyEmptyWordsTheyAreKept() {
        assertEquals("ou", telling.of("où", LEXICON, MONDAY));
    }

    @Test
    void aRareWordIsKeptOnceItWasAskedInThreeHoursOfAWeek() {
        assertEquals("…", telling.of("oncologue", LEXICON, MONDAY));
        assertEquals("…", telling.of("oncologue", LEXICON, at(1)));
        assertEquals("oncologue", telling.of("Oncologue", LEXICON, at(30)));
    }

    @Test
    void whoReloadsIsNotTakenForMany() {
        RareWords rare = new RareWords();
        for (int i = 0; i < 100; i++) {
            assertFalse(rare.isCommon("benhaddou", MONDAY.plusSeconds(i)));
        }
    }

    @Test
    void whatWasAskedTheWeekBeforeIsForgotten() {
        RareWords rare = new RareWords();
        for (int hour = 0; hour < RareWords.HOURS; hour++) {
            rare.isCommon("oncologue", at(hour));
        }
        assertTrue(rare.isCommon("oncologue", at(RareWords.HOURS)));
        assertFalse(rare.isCommon("oncologue", at(7 * 24)));
    }

    @Test
    void whoMakesUpWordsWithoutEndFillsNoMemory() {
        RareWords rare = new RareWords();
        for (int i = 0; i < RareWords.MOST; i++) {
            rare.isCommon("word" + i, MONDAY);
        }
        for (int hour = 0; hour < 2 * RareWords.HOURS; hour++) {
            assertFalse(rare.isCommon("late", at(hour)));
        }
        rare.isCommon("word7", at(1));
        assertTrue(rare.isCommon("word7", at(2)), "those before are still counted");
    }

    private static Instant at(int hour) {
        return MONDAY.plus(Duration.ofHours(hour));
    }
}
