package ma.cmsm.web.office.lexicon;

import java.math.BigDecimal;
import ma.cmsm.platform.Refused;

/** How much a word means something, as people write it: {@code 0,8} or {@code 0.8}. */
final class Weights {

    private Weights() {}

    static String text(float weight) {
        return new BigDecimal(String.valueOf(weight)).stripTrailingZeros().toPlainString();
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
