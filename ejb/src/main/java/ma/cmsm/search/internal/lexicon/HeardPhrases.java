package ma.cmsm.search.internal.lexicon;

import java.util.List;
import ma.cmsm.search.internal.text.Token;

/**
 * Phrases of Moroccan Arabic by their sound: nobody was taught to write it, so that a list has one
 * spelling of many, in one script or the other. Alone such a word may be many others; together with
 * the next it may not.
 */
final class HeardPhrases {

    /** Of the language tag of the terms that are told by their sound. */
    private static final String DARIJA = "ary";

    /** As sure as of a word that sounds so. */
    private static final float HEARD = 0.8f;

    private static final int LEAST_WORDS = 2;

    private static final int SHORTEST_WORD = 3;
    private static final List<String> ARTICLES = List.of("ال", "ل", "el", "al", "l");

    private final Senses senses = new Senses();

    void add(List<Token> phrase, String language, Sense sense) {
        String key = key(phrase);
        if (language.equals(DARIJA) && !key.isEmpty()) {
            senses.add(key, sense.times(HEARD));
        }
    }

    /** What a phrase means that sounds so; empty when none does. */
    List<Sense> of(List<Token> phrase) {
        return senses.of(key(phrase));
    }

    private static String key(List<Token> phrase) {
        if (phrase.size() < LEAST_WORDS) {
            return "";
        }
        List<String> sounds = phrase.stream().map(HeardPhrases::sound).toList();
        boolean told = sounds.stream().allMatch(sound -> sound.length() >= Phonetics.SHORTEST);
        return told ? String.join(" ", sounds) : "";
    }

    private static String sound(Token word) {
        return Phonetics.key(withoutArticle(withoutNo(word.folded())));
    }

    /** {@code ma} is often a word of its own, and then an empty one. */
    private static String withoutNo(String folded) {
        boolean arabic = folded.startsWith("ما") && folded.endsWith("ش");
        boolean latin =
                folded.startsWith("ma")
                        && List.of("ch", "sh", "x").stream().anyMatch(folded::endsWith);
        return (arabic || latin) && folded.length() >= 2 + SHORTEST_WORD
                ? folded.substring(2)
                : folded;
    }

    /** The article is written or not, in Latin letters mostly before a consonant. */
    private static String withoutArticle(String folded) {
        for (String article : ARTICLES) {
            int left = folded.length() - article.length();
            if (folded.startsWith(article) && left >= SHORTEST_WORD) {
                boolean vowel = "aeiou".indexOf(folded.charAt(article.length())) >= 0;
                return vowel ? folded : folded.substring(article.length());
            }
        }
        return folded;
    }
}
