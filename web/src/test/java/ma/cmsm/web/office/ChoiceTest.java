package ma.cmsm.web.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final Words WORDS = Words.of(Language.EN);

    @Test
    void codesStandInTheOrderOfTheirWords() {
        List<Choice> choices =
                Choice.byWords(List.of("service", "account"), "act-object.", "", WORDS);
        assertEquals(List.of("Account", "Service"), choices.stream().map(Choice::label).toList());
    }

    @Test
    void whatWasAskedForWithoutWordsIsStillChosen() {
        List<Choice> choices = Choice.byWords(List.of("service"), "act-object.", "zebra", WORDS);
        assertEquals(new Choice("zebra", "zebra", true), choices.get(1));
    }
}
