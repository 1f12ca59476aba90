package ma.cmsm.search.internal.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Moroccan Arabic writes what happens, to whom, and that it does not, in one word with the verb:
 * {@code makaykhlesnich}, he does not pay me. A lexicon cannot list every such form.
 */
public final class DarijaVerbs {

    private static final int SHORTEST_LATIN = 4;
    private static final int SHORTEST_ARABIC = 3;
    private static final int SHORTEST_FORM = 5;

    private static final List<String> LATIN_TENSES =
            List.of("kan", "kat", "kay", "kai", "key", "ka", "ki", "tan", "tay", "gha", "n", "y");

    private static final List<String> LATIN_ENDINGS =
            List.of(
                    "ouni", "oni", "uni", "ni", "lek", "lik", "lih", "liya", "lia", "hom", "kom",
                    "na", "ha", "ek", "ak", "k", "ti", "t", "ou", "o", "u", "w");

    private static final List<String> ARABIC_TENSES =
            List.of(
                    "كان", "كات", "كاي", "كن", "كت", "كي", "كا", "تان", "تاي", "تن", "تي", "غان",
                    "غات", "غاي", "غا", "غن", "غي", "ن", "ت", "ي");

    private static final List<String> ARABIC_ENDINGS =
            List.of(
                    "وني", "ني", "لك", "ليك", "ليه", "ليا", "هم", "كم", "ونا", "نا", "ها", "ه", "ك",
                    "تي", "ت", "تو", "وا", "و");

    private DarijaVerbs() {}

    /** What a folded word may be a form of, the longest first; empty when it is too short. */
    public static List<String> bare(String folded) {
        boolean arabic = folded.charAt(0) >= '\u0600';
        if (folded.length() < (arabic ? SHORTEST_FORM - 1 : SHORTEST_FORM)) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        for (String said : said(folded, arabic)) {
            for (String verb : withoutTense(said, arabic)) {
                addWithoutEnding(verb, arabic, found);
            }
        }
        found.remove(folded);
        return found.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** With and without {@code ma-} and {@code -ch}. */
    private static List<String> said(String folded, boolean arabic) {
        List<String> said = new ArrayList<>(List.of(folded));
        if (folded.startsWith(arabic ? "ما" : "ma")) {
            String denied = folded.substring(2);
            said.add(denied);
            for (String ending : arabic ? List.of("ش") : List.of("ch", "sh", "x")) {
                if (denied.endsWith(ending)) {
                    said.add(denied.substring(0, denied.length() - ending.length()));
                }
            }
        }
        return said;
    }

    private static List<String> withoutTense(String said, boolean arabic) {
        List<String> verbs = new ArrayList<>(List.of(said));
        for (String tense : arabic ? ARABIC_TENSES : LATIN_TENSES) {
            if (said.startsWith(tense) && isBegin(said, tense, arabic)) {
                verbs.add(said.substring(tense.length()));
            }
        }
        return verbs;
    }

    /** One letter says who does it before a consonant only: {@code nkhdem}, not {@code nadi}. */
    private static boolean isBegin(String said, String tense, boolean arabic) {
        return arabic
                || tense.length() > 1
                || said.length() > 1 && "aeiou".indexOf(said.charAt(1)) < 0;
    }

    private static void addWithoutEnding(String verb, boolean arabic, Set<String> to) {
        int shortest = arabic ? SHORTEST_ARABIC : SHORTEST_LATIN;
        if (verb.length() >= shortest) {
            to.add(verb);
        }
        for (String ending : arabic ? ARABIC_ENDINGS : LATIN_ENDINGS) {
            int left = verb.length() - ending.length();
            if (verb.endsWith(ending) && left >= shortest) {
                to.add(verb.substring(0, left));
            }
        }
    }
}
