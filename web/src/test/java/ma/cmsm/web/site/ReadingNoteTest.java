package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.Reading;
import ma.cmsm.search.SearchResult.Sought;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;
import org.junit.jupiter.api.Test;

class ReadingNoteTest {

    private static String note(
            long total, String corrected, boolean complete, List<String> unknown) {
        return note(total, corrected, complete, unknown, Set.of());
    }

    private static String note(
            long total,
            String corrected,
            boolean complete,
            List<String> unknown,
            Set<Sought> absent) {
        Reading reading = new Reading(corrected, unknown, complete, List.of(), List.of(), absent);
        SearchResult result = new SearchResult(total, 1, 1, List.of(), Map.of(), reading);
        return ReadingNote.of(result, Words.of(Language.EN), sought -> "Dental care")
                .replaceAll("[\u2068\u2069]", "");
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
    void whatNobodyOffersIsNamed() {
        Set<Sought> dentist = Set.of(new Sought("theme", "sante.dents-yeux"));

        String note = note(3, "", true, List.of(), dentist);

        assertTrue(note.contains("yet for: Dental care."), note);
        assertEquals("", note(0, "", true, List.of(), dentist));
    }

    @Test
    void nothingFoundIsSaidElsewhere() {
        assertEquals("", note(0, "doctor", false, List.of("zzx")));
    }
}
