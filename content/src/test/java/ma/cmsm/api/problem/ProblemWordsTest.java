package ma.cmsm.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.cmsm.api.http.Language;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    @Test
    void everyLanguageHasTheSameKeys() {
        for (String language : Language.ALL) {
            assertEquals(bundle("fr").keySet(), bundle(language).keySet(), language);
        }
    }

    @Test
    void everyTypeHasItsWords() {
        for (ProblemType type : ProblemType.values()) {
            for (String key : new String[] {".title", ".detail", ".explanation"}) {
                assertTrue(bundle("fr").containsKey(type.slug() + key), type.slug() + key);
            }
        }
    }

    @Test
    void everyLanguageNamesTheSameThings() {
        for (String key : bundle("fr").keySet()) {
            for (String language : Language.ALL) {
                String words = bundle(language).getString(key);
                assertEquals(arguments(bundle("fr").getString(key)), arguments(words), key);
            }
        }
    }

    /** A lone apostrophe would swallow what comes after it. */
    @Test
    void nothingIsLostWhenWordsAreSaid() {
        for (String language : Language.ALL) {
            for (String key : bundle(language).keySet()) {
                String said = Words.in(language).say(key, "a", "b", "c", "d");
                assertFalse(said.contains("{") || said.contains("'"), language + " " + key);
            }
        }
    }

    private static TreeSet<String> arguments(String words) {
        return ARGUMENT.matcher(words)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                Words.BUNDLE,
                Locale.forLanguageTag(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
