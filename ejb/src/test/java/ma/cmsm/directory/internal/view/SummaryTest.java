package ma.cmsm.directory.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import ma.cmsm.directory.Text;
import ma.cmsm.search.Highlights;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final String LONG = "mot ".repeat(60) + "asile " + "mot ".repeat(60).strip();

    private static String of(String words, String... sought) {
        List<Set<String>> marks = sought.length == 0 ? List.of() : List.of(Set.of(sought));
        return Summary.of(new Text(words, "fr"), new Highlights(marks)).value();
    }

    @Test
    void theFirstSentenceSpeaksWhenNothingWasSearchedFor() {
        assertEquals("Une aide.", of("Une aide. Un asile."));
        assertEquals("Une aide", of("Une aide"));
        assertEquals("", of(""));
    }

    @Test
    void theSentenceWithMostMarksSpeaks() {
        String words = "Un asile. Une aide! La demande d’asile est une aide. Fin.";

        assertEquals("La demande d’asile est une aide.", of(words, "asile", "aide"));
        assertEquals("Un asile.", of(words, "asile"));
        assertEquals("Un asile.", of(words, "absent"));
    }

    @Test
    void aLongSentenceIsCutAroundWhatIsMarkedInIt() {
        String cut = of(LONG, "asile");

        assertTrue(cut.startsWith("… mot ") && cut.endsWith(" mot …"), cut);
        assertTrue(cut.contains(" asile "), cut);
        assertTrue(cut.length() <= 164, cut);
    }

    @Test
    void aLongSentenceWithoutMarksIsCutAtItsEnd() {
        assertEquals("mot ".repeat(40) + "…", of(LONG));
    }

    @Test
    void theEndOfALongSentenceIsShownWhole() {
        String cut = of("mot ".repeat(60) + "asile.", "asile");

        assertTrue(cut.startsWith("… mot ") && cut.endsWith(" mot asile."), cut);
        assertTrue(cut.length() <= 162, cut);
    }

    @Test
    void wordsWithoutSpacesAreCutAnyway() {
        assertEquals(162, of("x".repeat(400)).length());
    }
}
