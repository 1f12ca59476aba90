package ma.cmsm.search.internal.text;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts any text into words, the same way in every language, so that a reader's language need not be
 * known to understand what was typed.
 *
 * <p>French elisions ({@code d'asile}) and English possessives ({@code women's}) fall away, letters
 * with dots ({@code O.I.M.}) become one acronym, formatting characters such as bidirectional marks
 * are ignored, and everything that is no letter or digit (controls, lone surrogates, symbols) parts
 * words.
 */
public final class Words {

    /** Longer words are cut, in the index as in the query; counted in UTF-16 units. */
    public static final int LONGEST = 64;

    /** Nothing before it is ideographic, and nearly everything anybody writes is. */
    private static final int FIRST_IDEOGRAPH = 0x2e80;

    private static final Set<String> ELIDED =
            Set.of(
                    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu",
                    "quoiqu", "presqu", "quelqu");

    /** Takes a word and where it stands, in UTF-16 units. */
    @FunctionalInterface
    public interface Placed {
        void take(String word, int start, int end);
    }

    private final String text;
    private final Placed consumer;
    private final StringBuilder word = new StringBuilder();
    private int start;
    private int end;
    private int lettersSinceJoint;

    private Words(String text, Placed consumer) {
        this.text = text;
        this.consumer = consumer;
    }

    /** Gives every word of a text to the consumer, in order and as it is written. */
    public static void each(String text, Consumer<String> consumer) {
        new Words(text, (word, start, end) -> consumer.accept(word)).run();
    }

    /** The same, with the place of each word in the text. */
    public static void eachPlaced(String text, Placed consumer) {
        new Words(text, consumer).run();
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit < 128 && Character.isLetterOrDigit(unit)) {
                append(unit, ++at);
            } else {
                int point = text.codePointAt(at);
                at += Character.charCount(point);
                at += take(point, at);
            }
        }
        end();
    }

    /** Takes one code point and answers how many more units behind it are to be skipped. */
    private int take(int point, int next) {
        if (isWordPart(point)) {
            append(point, next);
        } else if (isApostrophe(point)) {
            return joint(next);
        } else if (point == '.' || point == '&') {
            endUnlessAcronym(next);
        } else if (Character.getType(point) != Character.FORMAT) {
            end();
        }
        return 0;
    }

    private void append(int point, int next) {
        if (point >= FIRST_IDEOGRAPH && Character.isIdeographic(point)) {
            end();
            consumer.take(Character.toString(point), next - Character.charCount(point), next);
            return;
        }
        if (word.length() == 0) {
            start = next - Character.charCount(point);
        }
        end = next;
        if (word.length() < LONGEST - 1) {
            word.appendCodePoint(point);
            lettersSinceJoint++;
        }
    }

    private int joint(int next) {
        if (word.length() == 0 || !isLetter(next)) {
            end();
            return 0;
        }
        if (word.length() <= 6 && ELIDED.contains(word.toString().toLowerCase(Locale.ROOT))) {
            word.setLength(0);
            return 0;
        }
        return (text.charAt(next) | 0x20) == 's' && !isLetter(next + 1) ? 1 : 0;
    }

    private void endUnlessAcronym(int next) {
        boolean acronym = lettersSinceJoint == 1 && isLetter(next) && !isLetter(next + 1);
        if (acronym) {
            lettersSinceJoint = 0;
        } else {
            end();
        }
    }

    private void end() {
        if (word.length() > 0) {
            consumer.take(word.toString(), start, end);
            word.setLength(0);
        }
        lettersSinceJoint = 0;
    }

    private boolean isLetter(int at) {
        return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    private static boolean isWordPart(int point) {
        if (point < 128) {
            return Character.isLetterOrDigit(point);
        }
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) && !isApostrophe(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == '‘' || point == 'ʼ' || point == '＇';
    }
}
