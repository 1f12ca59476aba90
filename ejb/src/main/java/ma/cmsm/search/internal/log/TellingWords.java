package ma.cmsm.search.internal.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.text.Token;

/**
 * What may be kept of a question. A word is kept when it belongs to a whole phrase of the lexicon
 * or stands in one that names no place, or when it was asked {@linkplain RareWords often enough}: a
 * word out of the name of a place may be somebody's name. What is a number is never kept, and of a
 * whole text nothing is, since its words together may tell of one person.
 */
public final class TellingWords {

    /** Stands for one word or more that are not kept. */
    public static final String LEFT_OUT = "…";

    private static final int MOST_WORDS = 5;

    /** In characters; as long as the column. */
    private static final int LONGEST = 200;

    private static final int LONGEST_WORD = 24;
    private static final int MOST_DIGITS = 2;

    private final RareWords rare = new RareWords();

    /** Folded words in their order, without empty ones unless there are no others. */
    public String of(String question, Lexicon lexicon, Instant now) {
        List<Token> all = Token.all(question, 4 * MOST_WORDS);
        List<Token> telling = all.stream().filter(token -> !lexicon.isStopWord(token)).toList();
        List<Token> words = telling.isEmpty() ? all : telling;
        if (words.size() > MOST_WORDS) {
            return LEFT_OUT;
        }
        BitSet phrases = phrases(words, lexicon);
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Token word = words.get(at);
            if (!isNumber(word) && (phrases.get(at) || mayBeKept(word, lexicon, now))) {
                kept.add(word.folded());
            } else if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(LEFT_OUT)) {
                kept.add(LEFT_OUT);
            }
        }
        String text = String.join(" ", kept);
        return text.isEmpty() || text.length() > LONGEST ? LEFT_OUT : text;
    }

    /** Which words belong to whole phrases of the lexicon. */
    private static BitSet phrases(List<Token> words, Lexicon lexicon) {
        BitSet known = new BitSet();
        for (int from = 0; from < words.size(); from++) {
            for (int to = words.size(); to > from; to--) {
                boolean mayBe = to - from <= Lexicon.LONGEST_PHRASE;
                if (mayBe && lexicon.isPhrase(words.subList(from, to))) {
                    known.set(from, to);
                }
            }
        }
        return known;
    }

    /**
     * Digits are letters in {@code 6bib} and {@code 3lach}; more of them are a number of something.
     */
    private static boolean isNumber(Token word) {
        String folded = word.folded();
        long digits = folded.codePoints().filter(Character::isDigit).count();
        return digits > MOST_DIGITS || digits == folded.codePointCount(0, folded.length());
    }

    private boolean mayBeKept(Token word, Lexicon lexicon, Instant now) {
        String folded = word.folded();
        return lexicon.isStopWord(word)
                || lexicon.isCommon(word)
                || folded.length() <= LONGEST_WORD && rare.isCommon(folded, now);
    }
}
