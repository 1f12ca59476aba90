package ma.cmsm.search.internal.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.cmsm.search.internal.text.Folding;
import ma.cmsm.search.internal.text.Language;
import ma.cmsm.search.internal.text.Token;

/** Words as a text is searched for them to be marked: folded, and by their stems. */
public final class Marks {

    private static final char STEM = '~';

    private Marks() {}

    /** Of a word itself. */
    public static Set<String> of(Token word) {
        Set<String> marks = new HashSet<>();
        add(word, marks);
        return marks;
    }

    /** Of the single words that say just this; those of a phrase would be marked everywhere. */
    static Set<String> of(Topic topic) {
        Set<String> marks = new HashSet<>();
        for (Topic.Phrase phrase : topic.phrases()) {
            if (phrase.words().size() == 1 && phrase.weight() == 1) {
                add(phrase.words().get(0), marks);
            }
        }
        return marks;
    }

    private static void add(Token word, Set<String> marks) {
        marks.add(word.folded());
        word.stems().forEach((language, stem) -> marks.add(stem(language, stem)));
    }

    /** Whether a word of a text in a language is one of them. */
    public static boolean has(List<Set<String>> marks, String word, Language language) {
        String folded = Folding.fold(word);
        Language own = language.ofWord(word);
        String stem = own == Language.OTHER ? folded : stem(own, own.stem(folded));
        for (Set<String> each : marks) {
            if (each.contains(folded) || each.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    /** What a mark is of, without the language of its stem. */
    static String word(String mark) {
        return mark.substring(mark.lastIndexOf(STEM) + 1);
    }

    private static String stem(Language language, String stem) {
        return STEM + language.name() + STEM + stem;
    }
}
