package ma.cmsm.identity.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;
import ma.cmsm.platform.MailWords;
import ma.cmsm.platform.Refused;

/** Names of people and organisations, and languages, as they come from forms. */
public final class Names {

    private static final int PERSON = 200; // characters
    private static final int ORGANIZATION = 255;

    /** Marks that say nothing but which way their neighbours are read; telephones add them. */
    private static final String MARKS = "[\\u061C\\u200E\\u200F]";

    /** Embeddings, overrides and isolates: they turn around what stands behind them on a page. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Names() {}

    /**
     * A person's name.
     *
     * @throws Refused kind INVALID, keys {@code identity.name-missing}, {@code identity.name-long},
     *     {@code identity.name-turned}
     */
    public static String person(String name) {
        return checked(name, PERSON);
    }

    /** An organisation's; refused like a person's. */
    public static String organization(String name) {
        return checked(name, ORGANIZATION);
    }

    /**
     * A language that our mails are written in.
     *
     * @throws Refused kind INVALID, key {@code identity.language-unknown}
     */
    public static String language(String tag) {
        if (!MailWords.LANGUAGES.contains(tag)) {
            throw new Refused(Refused.Kind.INVALID, "identity.language-unknown");
        }
        return tag;
    }

    private static String checked(String name, int longest) {
        String clean =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ")
                        .replaceAll(MARKS, "")
                        .strip();
        if (TURNING.matcher(clean).find()) {
            throw new Refused(Refused.Kind.INVALID, "identity.name-turned");
        }
        if (clean.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, "identity.name-missing");
        }
        if (clean.length() > longest) {
            throw new Refused(Refused.Kind.INVALID, "identity.name-long", longest);
        }
        return clean;
    }
}
