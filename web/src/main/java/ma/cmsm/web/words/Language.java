package ma.cmsm.web.words;

import java.util.Locale;
import java.util.Optional;

/** A language the pages are written in; the first one is the default. */
public enum Language {
    FR("fr", "ltr", "Français", Locale.FRENCH),
    // Of Morocco: Western digits, as everybody writes them there.
    AR("ar", "rtl", "العربية", Locale.forLanguageTag("ar-MA")),
    EN("en", "ltr", "English", Locale.UK);

    private final String tag;
    private final String direction;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String direction, String ownName, Locale locale) {
        this.tag = tag;
        this.direction = direction;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The language of a tag as it stands in an address; nothing but the exact tag counts. */
    public static Optional<Language> ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** BCP 47. */
    public String getTag() {
        return tag;
    }

    /** {@code ltr} or {@code rtl}. */
    public String getDirection() {
        return direction;
    }

    /** Its name in itself. */
    public String getOwnName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The name of another language in this one, such as {@code français}. */
    public String nameOf(String otherTag) {
        return Locale.forLanguageTag(otherTag).getDisplayLanguage(locale);
    }
}
