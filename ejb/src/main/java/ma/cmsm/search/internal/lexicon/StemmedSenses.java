package ma.cmsm.search.internal.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.search.internal.text.Language;

/**
 * Senses by the stems of their words. A stem is shared by the forms of a word and, by chance, with
 * other words: the more the letters differ the less surely it is the same.
 */
final class StemmedSenses {

    /** Such as the plural. */
    private static final float SAME_WORD = 0.9f;

    /** Such as عملة (currency) for عمل (work). */
    private static final float OTHER_WORD = 0.7f;

    private static final float OTHER_WORD_BESIDE_SPELLED = 0.25f;
    private static final String ARTICLE = "ال";
    private static final int LONGEST_ENDING = 1;

    private record Stemmed(Sense sense, String spelled) {}

    private final Map<String, List<Stemmed>> byKey = new HashMap<>();

    void add(String key, String spelled, Sense sense) {
        byKey.computeIfAbsent(key, absent -> new ArrayList<>(2)).add(new Stemmed(sense, spelled));
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Whether a form of a stem is spelled so but for the article. */
    boolean spells(String key, String typed) {
        return byKey.getOrDefault(key, List.of()).stream()
                .anyMatch(each -> differsByArticle(typed, each.spelled()));
    }

    /**
     * Adds what the forms of a stem mean.
     *
     * @param typed how the phrase was spelled
     * @param known whether it has senses as it is spelled
     */
    void addTo(List<Sense> found, String key, String typed, boolean known) {
        for (Stemmed each : byKey.getOrDefault(key, List.of())) {
            Senses.merge(found, each.sense().times(weight(key, typed, each.spelled(), known)));
        }
    }

    private static float weight(String key, String typed, String spelled, boolean known) {
        if (differsByArticle(typed, spelled)) {
            return 1;
        }
        if (isForm(key, typed, spelled)) {
            return SAME_WORD;
        }
        return known ? OTHER_WORD_BESIDE_SPELLED : OTHER_WORD;
    }

    private static boolean differsByArticle(String typed, String spelled) {
        return typed.equals(ARTICLE + spelled) || spelled.equals(ARTICLE + typed);
    }

    /** Arabic joins its article before the word; the others end differently. */
    private static boolean isForm(String key, String typed, String spelled) {
        String longer = typed.length() > spelled.length() ? typed : spelled;
        String shorter = longer == typed ? spelled : typed;
        int words = 1 + (int) spelled.chars().filter(letter -> letter == ' ').count();
        return key.startsWith(Language.AR.name())
                ? words > 1 || longer.endsWith(shorter)
                : longer.length() - shorter.length() <= LONGEST_ENDING * words;
    }
}
