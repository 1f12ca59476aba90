package ma.cmsm.search.internal.lexicon;

import java.util.regex.Pattern;

/**
 * What a word sounds like, whichever letters it is written in: Moroccan Arabic is typed in Arabic
 * letters, or in Latin ones with digits for the sounds these lack (7 ح, 8 ه, 3 ع, 9 ق, 5 خ, 2 ء),
 * as French or English would spell it. Two spellings that may be the same word have one key.
 *
 * <p>Short vowels are not written in Arabic and guessed in Latin, so a key holds consonants; what
 * people confuse is one: emphatic letters and plain ones, ح and ه, ذ and د.
 */
public final class Phonetics {

    /** Shorter keys stand for too many words to say anything. */
    public static final int SHORTEST = 3;

    private static final char ARABIC = '\u0600';

    /** Between consonants, where a vowel is heard that is written in either script. */
    private static final char VOICED = 'V';

    private static final String LONG_VOWELS = "اويى";

    /** More vowels on end are no word; {@code ou} is one. */
    private static final Pattern VOWELS_ONLY = Pattern.compile("[aeiouy]{4}");

    private static final String[][] LATIN = {
        {"tch", "c"}, {"sch", "c"}, {"ch", "c"}, {"sh", "c"}, {"gh", "G"}, {"kh", "x"}, {"dh", "d"},
        {"th", "t"}, {"ph", "f"}, {"ou", "w"}, {"oo", "w"}, {"oi", "w"}, {"gu", "g"}, {"qu", "k"},
        {"dj", "j"}, {"ss", "s"},
    };

    private Phonetics() {}

    /** The key of a folded word; short ones say little. */
    public static String key(String word) {
        return sounds(word, false);
    }

    /**
     * Whether two words of one key may be the same. In Latin letters short vowels are left out or
     * not, but nobody leaves out the long ones that Arabic writes, unless at the end.
     */
    static boolean mayBeSame(String one, String other) {
        boolean arabic = one.charAt(0) >= ARABIC;
        if (arabic == other.charAt(0) >= ARABIC) {
            return true;
        }
        String latin = arabic ? other : one;
        return !VOWELS_ONLY.matcher(latin.replace("ou", "w")).find()
                && voices(sounds(latin, true), sounds(arabic ? one : other, true));
    }

    /** In Arabic letters a long vowel is written: who writes another one means another word. */
    public static boolean hasVowelsOf(String one, String other) {
        boolean arabic = one.charAt(0) >= ARABIC && other.charAt(0) >= ARABIC;
        return !arabic || withoutLastVowel(one).equals(withoutLastVowel(other));
    }

    private static String withoutLastVowel(String word) {
        String heard = sounds(word, true);
        int last = heard.length() - 1;
        return last > 0 && heard.charAt(last) == VOICED ? heard.substring(0, last) : heard;
    }

    private static boolean voices(String latin, String arabic) {
        int at = 0;
        for (int i = 0; i < arabic.length(); i++) {
            boolean voiced = at < latin.length() && latin.charAt(at) == VOICED;
            if (arabic.charAt(i) == VOICED) {
                if (!voiced && i < arabic.length() - 1) {
                    return false;
                }
                at += voiced ? 1 : 0;
            } else {
                at += voiced ? 2 : 1;
            }
        }
        return true;
    }

    private static boolean isHeard(char letter) {
        return letter < ARABIC || LONG_VOWELS.indexOf(letter) >= 0;
    }

    private static String sounds(String word, boolean voiced) {
        String folded = withoutEnding(word);
        StringBuilder key = new StringBuilder();
        boolean arabic = false;
        boolean afterVowel = false;
        for (int at = 0; at < folded.length(); ) {
            char letter = folded.charAt(at);
            arabic |= letter >= ARABIC;
            String pair = arabic ? null : latinPair(folded, at);
            at += pair == null ? 1 : pairLength(folded, at);
            char sound =
                    pair != null
                            ? pair.charAt(0)
                            : letter < ARABIC ? latin(folded, letter, at) : arabic(letter);
            add(key, sound, afterVowel);
            afterVowel = isVowel(sound);
            if (voiced && afterVowel && key.length() > 0 && isHeard(letter)) {
                addVoiced(key);
            }
        }
        return key.toString();
    }

    /** The ending of feminine words is written or not. */
    private static String withoutEnding(String word) {
        boolean silent = word.length() > 2 && (word.endsWith("ه") || word.endsWith("h"));
        boolean part = word.endsWith("ch") || word.endsWith("sh") || word.endsWith("kh");
        return silent && !part ? word.substring(0, word.length() - 1) : word;
    }

    private static String latinPair(String word, int at) {
        for (String[] pair : LATIN) {
            if (word.startsWith(pair[0], at)) {
                return pair[1];
            }
        }
        return null;
    }

    private static int pairLength(String word, int at) {
        for (String[] pair : LATIN) {
            if (word.startsWith(pair[0], at)) {
                return pair[0].length();
            }
        }
        return 1;
    }

    /**
     * Vowels and half vowels count at the beginning only; a consonant written twice counts once,
     * but not when there is a vowel between.
     */
    private static void add(StringBuilder key, char sound, boolean afterVowel) {
        if (isVowel(sound) && (sound == 0 || key.length() > 0)) {
            return;
        }
        boolean again = key.length() > 0 && key.charAt(key.length() - 1) == sound;
        if (!again || afterVowel) {
            key.append(sound);
        }
    }

    private static void addVoiced(StringBuilder key) {
        char last = key.charAt(key.length() - 1);
        if (last != VOICED && !isVowel(last)) {
            key.append(VOICED);
        }
    }

    private static boolean isVowel(char sound) {
        return sound == 0 || sound == 'w' || sound == 'y' || sound == '3';
    }

    private static char latin(String word, char letter, int next) {
        return switch (letter) {
            case 'i', 'y' -> next == 1 ? 'y' : 0;
            case 'w' -> 'w';
            case 'b', 'p' -> 'b';
            case 't', '6' -> 't';
            case 'd' -> 'd';
            case 'j' -> 'j';
            case 'g' -> isSoft(word, next) ? 'j' : 'g';
            case 'c' -> isSoft(word, next) ? 's' : 'k';
            case 'h', '7', '8' -> 'h';
            case 'x', '5' -> 'x';
            case 'r' -> 'r';
            case 'z' -> 'z';
            case 's' -> 's';
            case '3', '2' -> '3';
            case 'f', 'v' -> 'f';
            case 'q', '9' -> 'k';
            case 'k' -> 'k';
            case 'l' -> 'l';
            case 'm' -> 'm';
            case 'n' -> 'n';
            default -> 0;
        };
    }

    private static boolean isSoft(String word, int next) {
        return next < word.length() && "eiy".indexOf(word.charAt(next)) >= 0;
    }

    private static char arabic(char letter) {
        return switch (letter) {
            case 'ب', 'پ' -> 'b';
            case 'ت', 'ط', 'ث' -> 't';
            case 'ج' -> 'j';
            case 'ح', 'ه' -> 'h';
            case 'خ' -> 'x';
            case 'د', 'ض', 'ذ', 'ظ' -> 'd';
            case 'ر' -> 'r';
            case 'ز' -> 'z';
            case 'س', 'ص' -> 's';
            case 'ش' -> 'c';
            case 'ع', 'ء', 'ئ', 'ؤ' -> '3';
            case 'غ' -> 'G';
            case 'ف', 'ڤ' -> 'f';
            case 'ق', 'ك' -> 'k';
            case 'ل' -> 'l';
            case 'م' -> 'm';
            case 'ن' -> 'n';
            case 'و' -> 'w';
            case 'ي' -> 'y';
            default -> 0;
        };
    }
}
