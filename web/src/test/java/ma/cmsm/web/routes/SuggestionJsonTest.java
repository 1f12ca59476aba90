package ma.cmsm.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import ma.cmsm.web.site.Suggestion;
import ma.cmsm.web.site.Suggestion.Kind;
import org.junit.jupiter.api.Test;

class SuggestionJsonTest {

    private static String json(List<Suggestion> suggestions) {
        return new String(SuggestionJson.of(suggestions), StandardCharsets.UTF_8);
    }

    private static Suggestion named(String label) {
        return new Suggestion(label, "/ar/services?theme=sante", Kind.THEME);
    }

    @Test
    void aSuggestionSaysWhatItIsAndWhereItLeads() {
        assertEquals(
                """
                [{"label":"صحة","href":"/ar/services?theme=sante","kind":"theme"}]""",
                json(List.of(named("صحة"))));
        assertEquals("[]", json(List.of()));
    }

    @Test
    void aHostileNameStaysAText() {
        String json = json(List.of(named("a\"b\\c\nd")));

        assertTrue(json.contains("\"label\":\"a\\\"b\\\\c\\u000ad\""), json);
    }

    @Test
    void anAnswerIsSmallerThanAKilobyteHoweverMuchIsSuggested() {
        String json = json(Collections.nCopies(50, named("مستشفى".repeat(100))));

        assertTrue(json.getBytes(StandardCharsets.UTF_8).length <= SuggestionJson.MOST_BYTES, json);
        assertTrue(
                json.endsWith(" …\",\"href\":\"/ar/services?theme=sante\",\"kind\":\"theme\"}]"),
                json);
    }

    @Test
    void aLongLabelIsCutBetweenWordsAndNeverWithinACharacter() {
        assertTrue(json(List.of(named("mot ".repeat(40)))).contains("mot …\""));
        assertTrue(json(List.of(named("x" + "😀".repeat(60)))).contains("😀 …\""));
    }
}
