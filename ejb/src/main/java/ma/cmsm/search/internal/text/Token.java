package ma.cmsm.search.internal.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A word somebody typed or a lexicon lists, in every form it may be looked for. Nobody says in
 * which language it is: it has a stem in each language of its script.
 *
 * @param written as it was
 * @param folded its one spelling
 * @param accented with its accents, equal to {@code folded} when it has none
 * @param stems by language
 */
public record Token(String written, String folded, String accented, Map<Language, String> stems) {

    /** A stem is no less than this part of its word: one in so many letters. */
    private static final int LEAST_PART_LEFT = 4;

    public static Token of(String word) {
        String folded = Folding.fold(word);
        Map<Language, String> stems = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Language own = language.ofWord(word);
            if (own == language && own != Language.OTHER) {
                stems.put(language, stem(language, folded));
            }
        }
        return new Token(word, folded, Folding.accented(word, folded), stems);
    }

    /** A stemmer makes one letter of a letter that is held down: no word is left in that. */
    private static String stem(Language language, String folded) {
        String stem = language.stem(folded);
        return stem.length() * LEAST_PART_LEFT < folded.length() ? folded : stem;
    }

    /** The words of a text in their order; those of which folding leaves nothing are no words. */
    public static List<Token> all(String text, int atMost) {
        List<Token> tokens = new ArrayList<>();
        Words.each(
                text,
                word -> {
                    if (tokens.size() < atMost) {
                        Token token = of(word);
                        if (!token.folded().isEmpty()) {
                            tokens.add(token);
                        }
                    }
                });
        return tokens;
    }

    public boolean isArabic() {
        return stems.containsKey(Language.AR);
    }

    public boolean hasAccents() {
        return !accented.equals(folded);
    }

    public boolean hasDigit() {
        return folded.chars().anyMatch(Character::isDigit);
    }

    /** Whether any language counts it among its empty words. */
    public boolean isStopWord() {
        for (Language language : Language.values()) {
            if (language.isStopWord(folded)) {
                return true;
            }
        }
        return false;
    }

    /** Its stem in a language; itself where the language does not write so. */
    public String stem(Language language) {
        return stems.getOrDefault(language, folded);
    }
}
