package ma.cmsm.identity.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;
import ma.cmsm.platform.MailWords;
import ma.cmsm.platform.Refused;

/** Names of people and organisations, and languages, as they come from forms. */
public final class Names {

    private static final int PERSON = 200; // characters
    private static final int ORGANIZATION = 255;

    /**
     * What nobody sees: marks of direction, which telephones add, soft hyphens, spaces of no width.
     * Names that differ by them alone look alike. The two joiners change how letters look, but
     * Latin ones.
     */
    private static final String UNSEEN =
            "[\\p{Cf}&&[^\\u200C\\u200D]]"
                    + "|(?<![\\p{L}\\p{M}&&[^\\p{IsLatin}]])[\\u200C\\u200D]";

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
        if (TURNING.matcher(name).find()) {
            throw new Refused(Refused.Kind.INVALID, "identity.name-turned");
        }
        String seen = name.replaceAll(UNSEEN, "").replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ");
        String clean = Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
        if (clean.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, "identity.name-missing");
        }
        if (clean.length() > longest) {
            throw new Refused(Refused.Kind.INVALID, "identity.name-long", longest);
        }
        return clean;
    }
}
