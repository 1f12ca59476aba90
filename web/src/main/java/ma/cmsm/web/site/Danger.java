package ma.cmsm.web.site;

import java.util.List;
import java.util.function.Predicate;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.Fired;

/**
 * What somebody asks who may have to call at once, such as for an ambulance, or who wants to die.
 * The words for it are those that point to emergency numbers, and an editor may change them.
 */
enum Danger {
    NONE,
    /** Whatever it is, the numbers are wanted first. */
    URGENT,
    /** It is the mind that hurts, and somebody to talk to is wanted besides. */
    DESPAIR;

    private static final String TALK = "psychosocial";

    /** Words that point there less than this all together ask for something else. */
    private static final float LEAST_MEANT = 0.42f;

    /**
     * @param typed the whole question: a number alone is one to call, beside other words an age, an
     *     hour or a bus
     */
    static Danger of(String typed, SearchResult.Reading reading) {
        boolean isNumber = isNumber(typed.strip());
        List<Fired> themes =
                reading.fired().stream()
                        .filter(fired -> fired.facet().equals(Facet.THEME.taxonomy()))
                        .filter(fired -> isNumber || !isNumber(fired.word()))
                        .toList();
        if (meant(themes, Taxonomies.EMERGENCY_NUMBERS::equals) < LEAST_MEANT) {
            return NONE;
        }
        boolean talk = meant(themes, code -> code.startsWith(TALK)) >= LEAST_MEANT;
        return talk ? DESPAIR : URGENT;
    }

    private static boolean isNumber(String text) {
        return text.codePoints().allMatch(Character::isDigit);
    }

    /** Of a phrase each word has a share. */
    private static double meant(List<Fired> themes, Predicate<String> theme) {
        return themes.stream()
                .filter(fired -> theme.test(fired.code()))
                .mapToDouble(Fired::weight)
                .sum();
    }
}
