package ma.cmsm.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import ma.cmsm.search.internal.lexicon.Marks;
import ma.cmsm.search.internal.text.Token;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static List<String> marked(String sought, String text, String language) {
        Set<String> marks = Marks.of(Token.of(sought));
        return new Highlights(List.of(marks))
                .in(text, language).stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList();
    }

    @Test
    void aWordIsFoundHoweverItIsWritten() {
        assertEquals(
                List.of("Hôpital", "hôpitaux", "HOPITAL"),
                marked("hopital", "Hôpital, l’école, deux hôpitaux. HOPITAL", "fr"));
        assertEquals(List.of("Écoles", "école"), marked("ecole", "Écoles d’une école", "fr"));
        assertEquals(List.of("المستشفى"), marked("مستشفى", "في المستشفى غدا", "ar"));
    }

    @Test
    void theSameWordIsMarkedEachTime() {
        assertEquals(List.of("aide", "Aide", "aide"), marked("aide", "aide Aide aide", "fr"));
    }

    @Test
    void nothingSoughtMarksNothing() {
        assertEquals(List.of(), Highlights.NONE.in("aide", "fr"));
    }
}
