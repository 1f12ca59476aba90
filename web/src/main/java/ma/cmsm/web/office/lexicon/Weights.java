package ma.cmsm.web.office.lexicon;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.Locale;
import ma.cmsm.platform.Refused;

/** How much a word means something, as people write it: {@code 0,8} or {@code 0.8}. */
final class Weights {

    /** As many as a weight keeps. */
    private static final int MOST_DIGITS = 7;

    private Weights() {}

    /** As people of a language write it, with two digits behind the point or more. */
    static String text(float weight, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(new BigDecimal(String.valueOf(weight)));
    }

    /**
     * @throws Refused kind INVALID, key {@code search.thesaurus.weight}, when it is no number
     */
    static float of(String typed) {
        try {
            return new BigDecimal(typed.strip().replace(',', '.').replace('٫', '.')).floatValue();
        } catch (NumberFormatException none) {
            throw new Refused(Refused.Kind.INVALID, "search.thesaurus.weight");
        }
    }
}
