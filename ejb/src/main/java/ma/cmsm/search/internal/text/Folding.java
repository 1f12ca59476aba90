package ma.cmsm.search.internal.text;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * One spelling for the many that people use: case, accents, width, native digits, hamza carriers,
 * vowel signs, and the letters that Darija and Persian keyboards give for {@code k}, {@code v},
 * {@code p}. Tifinagh is brought to the Latin letters it is written with as often.
 */
public final class Folding {

    private static final Normalizer2 UNICODE = ICUFoldingFilter.NORMALIZER;
    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();

    private static final char TIFINAGH = '\u2d30';

    /** The letters of the block in its order. */
    private static final String TIFINAGH_AS_LATIN =
            "abbggjjddddefkkkhhhh3xxqqijjjlmnnnpurr\u0263\u0263\u0263sscttctvwyzzzeo";

    private Folding() {}

    /** The folded word; may be empty when nothing but signs is left. */
    public static String fold(String word) {
        if (isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String folded = UNICODE.normalize(word);
        StringBuilder letters = new StringBuilder(folded.length() + 2);
        for (int i = 0; i < folded.length(); i++) {
            append(letters, folded.charAt(i));
        }
        return letters.toString();
    }

    /**
     * The word with its accents, lower case, where it is a Latin one that has any; or as folded.
     */
    public static String accented(String word, String folded) {
        if (isAscii(word) || !isLatin(word)) {
            return folded;
        }
        return CASE.normalize(word);
    }

    public static boolean isLatin(String word) {
        return scriptOf(word) == UnicodeScript.LATIN;
    }

    public static boolean isArabic(String word) {
        return scriptOf(word) == UnicodeScript.ARABIC;
    }

    /** The script of the first letter; digits and signs before it do not count ({@code 5edma}). */
    private static UnicodeScript scriptOf(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                return UnicodeScript.of(word.charAt(i));
            }
        }
        return UnicodeScript.COMMON;
    }

    private static void append(StringBuilder letters, char letter) {
        switch (letter) {
            case 'œ' -> letters.append("oe");
            case 'æ' -> letters.append("ae");
            case 'ة', 'ۀ', 'ە', 'ہ' -> letters.append('ه');
            case 'ى', 'ی', 'ۍ', 'ې' -> letters.append('ي');
            case 'ک', 'گ', 'ݣ', 'ڭ', 'ڪ', 'ݢ' -> letters.append('ك');
            case 'ڤ', 'ڥ', 'ڢ' -> letters.append('ف');
            case 'پ' -> letters.append('ب');
            case 'چ' -> letters.append('ج');
            case 'ٱ', 'ٲ', 'ٳ' -> letters.append('ا');
            case 'ɛ', 'ε' -> letters.append('3');
            case 'ɣ', 'γ' -> letters.append("gh");
            case 'ـ' -> {}
            default -> appendOther(letters, letter);
        }
    }

    private static void appendOther(StringBuilder letters, char letter) {
        int place = letter - TIFINAGH;
        if (place >= 0 && place < TIFINAGH_AS_LATIN.length()) {
            append(letters, TIFINAGH_AS_LATIN.charAt(place));
        } else {
            letters.append(letter);
        }
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
