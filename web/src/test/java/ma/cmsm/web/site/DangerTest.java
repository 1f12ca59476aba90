package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.cmsm.search.SearchResult.Fired;
import ma.cmsm.search.SearchResult.Reading;
import org.junit.jupiter.api.Test;

class DangerTest {

    @Test
    void wordsThatMeanEmergencyNumbersAreUrgent() {
        assertEquals(Danger.URGENT, danger(meaning("urgence.numeros", 1)));
    }

    @Test
    void aPhraseMeansWhatItsWordsDoTogether() {
        assertEquals(
                Danger.URGENT,
                danger(meaning("urgence.numeros", 0.25f), meaning("urgence.numeros", 0.25f)));
    }

    @Test
    void aNumberIsOneToCallOnlyWhenItIsAllThatWasTyped() {
        Fired fired = new Fired("18", "theme", "urgence.numeros", 1);
        assertEquals(Danger.URGENT, danger(" 18 ", fired));
        assertEquals(Danger.NONE, danger("formation 18 ans", fired));
        Fired arabic = new Fired("١٨", "theme", "urgence.numeros", 1);
        assertEquals(Danger.URGENT, danger("١٨", arabic));
        assertEquals(Danger.NONE, danger("عمري ١٨ سنة", arabic));
    }

    @Test
    void whoseMindHurtsBesidesIsInDespair() {
        assertEquals(
                Danger.DESPAIR,
                danger(meaning("urgence.numeros", 0.5f), meaning("psychosocial.psychologue", 1)));
    }

    @Test
    void whoOnlyWantsToTalkIsNotInDanger() {
        assertEquals(
                Danger.NONE,
                danger(meaning("urgence.numeros", 0.2f), meaning("psychosocial.ecoute", 1)));
    }

    @Test
    void aPlaceOrAnAudienceOfThatNameIsNoDanger() {
        assertEquals(Danger.NONE, danger(new Fired("19", "territory", "urgence.numeros", 1)));
    }

    private static Fired meaning(String theme, float weight) {
        return new Fired("mot", "theme", theme, weight);
    }

    private static Danger danger(Fired... fired) {
        return danger("des mots", fired);
    }

    private static Danger danger(String typed, Fired... fired) {
        return Danger.of(
                typed,
                new Reading("", List.of(), false, List.of(), Stream.of(fired).toList(), Set.of()));
    }
}
