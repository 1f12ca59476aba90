package ma.cmsm.api.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of problems in one language. */
final class Words {

    static final String BUNDLE = "ma.cmsm.api.problem.Problems";

    private static final Control THIS_LANGUAGE_ONLY =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        BUNDLE, locale, Words.class.getClassLoader(), THIS_LANGUAGE_ONLY);
    }

    /**
     * @param language one of the product's
     */
    static Words in(String language) {
        return new Words(Locale.forLanguageTag(language));
    }

    boolean knows(String key) {
        return bundle.containsKey(key);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
