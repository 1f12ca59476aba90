package ma.cmsm.web.site;

import java.util.function.Predicate;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.SearchResult;

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

    static Danger of(SearchResult.Reading reading) {
        if (meant(reading, Taxonomies.EMERGENCY_NUMBERS::equals) < LEAST_MEANT) {
            return NONE;
        }
        boolean talk = meant(reading, code -> code.startsWith(TALK)) >= LEAST_MEANT;
        return talk ? DESPAIR : URGENT;
    }

    /** Of a phrase each word has a share. */
    private static double meant(SearchResult.Reading reading, Predicate<String> theme) {
        return reading.fired().stream()
                .filter(fired -> fired.facet().equals(Facet.THEME.taxonomy()))
                .filter(fired -> theme.test(fired.code()))
                .mapToDouble(SearchResult.Fired::weight)
                .sum();
    }
}
