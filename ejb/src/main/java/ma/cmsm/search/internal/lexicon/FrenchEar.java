package ma.cmsm.search.internal.lexicon;

/**
 * How a word sounds in French: many speak it who were never taught to spell it ({@code opital},
 * {@code vaksin}, {@code ekol}). Spanish and English words keep enough of their sound in it.
 *
 * <p>What French does not speak or spells in many ways is one: a silent {@code h}, double letters,
 * {@code k}, {@code c} and {@code qu}, {@code ph} and {@code f}. Of the vowels {@code e} is left
 * out but at the beginning, for its accents are folded and it is often mute.
 */
final class FrenchEar {

    /** Shorter keys are those of too many words. */
    static final int SHORTEST = 4;

    /** What is written so sounds so; the longest first where one begins like another. */
    private static final String[][] SOUNDS = {
        {"tion", "sion"},
        {"eau", "o"},
        {"sch", "C"},
        {"sc", "s"},
        {"ch", "C"},
        {"sh", "C"},
        {"ph", "f"},
        {"qu", "k"},
        {"gu", "g"},
        {"au", "o"},
        {"ou", "U"},
        {"ai", "e"},
        {"ei", "e"},
        {"oe", "e"},
        {"eu", "e"},
        {"gn", "N"},
        {"ck", "k"},
        {"x", "ks"},
        {"y", "i"},
        {"w", "v"},
        {"q", "k"},
        {"h", ""},
    };

    private FrenchEar() {}

    /** The sound of a folded word in Latin letters. */
    static String key(String folded) {
        StringBuilder key = new StringBuilder();
        for (int at = 0; at < folded.length(); ) {
            String[] sound = sound(folded, at);
            add(key, sound == null ? letter(folded, at) : sound[1]);
            at += sound == null ? 1 : sound[0].length();
        }
        return withoutSilentEnd(key);
    }

    private static String[] sound(String word, int at) {
        for (String[] sound : SOUNDS) {
            boolean hard = sound[0].equals("sc") && !isSoft(word, at + 2);
            if (!hard && word.startsWith(sound[0], at)) {
                return sound;
            }
        }
        return null;
    }

    private static String letter(String word, int at) {
        return switch (word.charAt(at)) {
            case 'c' -> isSoft(word, at + 1) ? "s" : "k";
            case 'g' -> isSoft(word, at + 1) ? "j" : "g";
            case 'z' -> "s";
            default -> word.substring(at, at + 1);
        };
    }

    private static boolean isSoft(String word, int next) {
        return next < word.length() && "eiy".indexOf(word.charAt(next)) >= 0;
    }

    private static void add(StringBuilder key, String sound) {
        for (int i = 0; i < sound.length(); i++) {
            char one = sound.charAt(i);
            boolean again = key.length() > 0 && key.charAt(key.length() - 1) == one;
            if (!again && (one != 'e' || key.length() == 0)) {
                key.append(one);
            }
        }
    }

    /** Nobody hears the consonants that end a French word. */
    private static String withoutSilentEnd(StringBuilder key) {
        int end = key.length();
        while (end > SHORTEST && "stdp".indexOf(key.charAt(end - 1)) >= 0) {
            end--;
        }
        return key.substring(0, end);
    }
}
