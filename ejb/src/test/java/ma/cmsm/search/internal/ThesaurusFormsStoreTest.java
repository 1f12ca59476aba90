package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.ThesaurusTerm.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a word, a weight and a key must look like, and how they are written. */
class ThesaurusFormsStoreTest extends EditedWords {

    @ParameterizedTest
    @CsvSource({"'', empty", "'...', empty", "deux mots, word", "a/b, word"})
    void whatIsNotOneWordIsNoEmptyWord(String text, String key) {
        assertRefused(
                Refused.Kind.INVALID,
                "search.thesaurus." + key,
                () -> thesaurus.addStopWord(text, Actor.OPERATOR));
    }

    @ParameterizedTest
    @CsvSource({
        "'', search.thesaurus.empty",
        "' \t ', search.thesaurus.empty",
        "'!?', search.thesaurus.empty",
        "un deux trois quatre cinq six, search.thesaurus.words"
    })
    void aTextThatIsNoPhraseIsRefused(String text, String key) {
        assertRefused(Refused.Kind.INVALID, key, () -> put(text, 1, 0));
        assertRefused(Refused.Kind.INVALID, key, () -> putGroup("", 0, "mot", text));
    }

    @Test
    void aTextHasAtMostAHundredCharacters() {
        put("x".repeat(100), 1, 0);
        assertRefused(
                Refused.Kind.INVALID, "search.thesaurus.long", () -> put("x".repeat(101), 1, 0));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -0.1f, 1.01f, Float.NaN, Float.POSITIVE_INFINITY})
    void aWeightOutsideItsRangeIsRefused(float weight) {
        assertRefused(Refused.Kind.INVALID, "search.thesaurus.weight", () -> put("mot", weight, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "theme, sante, french, search.thesaurus.language",
        "theme, sante, FR, search.thesaurus.language",
        "theme, sante, fr_MA, search.thesaurus.language",
        "'', sante, fr, search.thesaurus.facet",
        "theme, '', fr, search.thesaurus.code"
    })
    void aFacetACodeAndALanguageHaveTheirForms(
            String facet, String code, String language, String key) {
        List<ThesaurusTerm.Put> terms =
                List.of(new ThesaurusTerm.Put(new Key(facet, code, language, "mot"), 1, 0));
        assertRefused(Refused.Kind.INVALID, key, () -> thesaurus.put(terms, Actor.OPERATOR));
    }

    @Test
    void nothingTwiceNothingEmptyAndNoCrowd() {
        ThesaurusTerm.Put one = new ThesaurusTerm.Put(key("mot"), 1, 0);
        assertRefused(
                Refused.Kind.INVALID,
                "search.thesaurus.repeated",
                () -> thesaurus.put(List.of(one, one), Actor.OPERATOR));
        assertRefused(
                Refused.Kind.INVALID,
                "search.thesaurus.many",
                () -> thesaurus.put(List.of(), Actor.OPERATOR));
        assertRefused(
                Refused.Kind.INVALID,
                "search.thesaurus.many",
                () -> thesaurus.put(Collections.nCopies(1001, one), Actor.OPERATOR));
        assertRefused(
                Refused.Kind.INVALID,
                "search.thesaurus.repeated",
                () -> putGroup("", 0, "mot", "mot"));
        assertRefused(Refused.Kind.INVALID, "search.thesaurus.forms", () -> putGroup("", 0, "mot"));
        assertRefused(
                Refused.Kind.INVALID, "search.thesaurus.id", () -> putGroup("x", 0, "mot", "mots"));
    }

    @Test
    void spacesAndAccentsAreWrittenOneWay() {
        put("  soins\u00a0 me\u0301dicaux ", 1, 0);
        assertEquals("soins médicaux", thesaurus.terms(theme(), 2, 1).items().get(0).key().text());
    }
}
