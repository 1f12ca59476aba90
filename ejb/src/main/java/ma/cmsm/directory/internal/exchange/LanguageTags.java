package ma.cmsm.directory.internal.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;

/** Language codes: BCP 47 with the shortest ISO 639 code there is ({@code ara} is {@code ar}). */
public final class LanguageTags {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Map<String, String> SHORT = shortCodes();

    private LanguageTags() {}

    public static String read(String text) throws Unreadable {
        String tag = text.replace('_', '-');
        if (!TAG.matcher(tag).matches() || tag.length() > 35) {
            throw new Unreadable(
                    Fault.NOT_A_CODE,
                    "\"" + text + "\" is not a language code such as fr, ar or shi (ISO 639).");
        }
        int dash = tag.indexOf('-');
        String primary = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
        return SHORT.getOrDefault(primary, primary) + (dash < 0 ? "" : tag.substring(dash));
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            try {
                codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
            } catch (MissingResourceException none) {
                codes.remove(code);
            }
        }
        return Map.copyOf(codes);
    }
}
