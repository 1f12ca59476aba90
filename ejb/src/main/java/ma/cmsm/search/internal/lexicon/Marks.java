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

    /**
     * The letters that marks begin with, a bit for each; letters that share a bit are taken for one
     * another.
     */
    public static long beginnings(List<Set<String>> marks) {
        long letters = 0;
        for (Set<String> each : marks) {
            for (String mark : each) {
                String word = mark.substring(mark.lastIndexOf(STEM) + 1);
                letters |= word.isEmpty() ? 0 : bit(word.charAt(0));
            }
        }
        return letters;
    }

    /**
     * Whether a word may be marked at all. Of a Latin word no stem changes the first letter; others
     * lose articles, and letters with accents are others when they are folded.
     */
    public static boolean mayBegin(long letters, String word) {
        char first = word.charAt(0);
        return first >= 128 || (letters & bit(Character.toLowerCase(first))) != 0;
    }

    private static long bit(char letter) {
        return 1L << letter;
    }

    private static String stem(Language language, String stem) {
        return STEM + language.name() + STEM + stem;
    }
}
