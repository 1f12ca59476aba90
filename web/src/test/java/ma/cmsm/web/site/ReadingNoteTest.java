package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.Reading;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;
import org.junit.jupiter.api.Test;

class ReadingNoteTest {

    private static String note(
            long total, String corrected, boolean complete, List<String> unknown) {
        Reading reading = new Reading(corrected, unknown, complete, List.of(), List.of());
        SearchResult result = new SearchResult(total, 1, 1, List.of(), Map.of(), reading);
        return ReadingNote.of(result, Words.of(Language.EN)).replaceAll("[\u2068\u2069]", "");
    }

    @Test
    void wordsTakenAsTheyStandNeedNoNote() {
        assertEquals("", note(3, "", true, List.of()));
    }

    @Test
    void aCorrectionIsSaid() {
        assertEquals("Here are the results for “doctor”.", note(3, "doctor", true, List.of()));
    }

    @Test
    void whatOnlyComesCloseSaysSoAndNamesTheWordsNobodyKnows() {
        String note = note(3, "", false, List.of("zzx", "qqw"));

        assertTrue(note.startsWith("No service has all of your words."), note);
        assertTrue(note.endsWith("We do not know these words: zzx, qqw."), note);
    }

    @Test
    void nothingFoundIsSaidElsewhere() {
        assertEquals("", note(0, "doctor", false, List.of("zzx")));
    }
}
