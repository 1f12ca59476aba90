package ma.cmsm.identity.internal;

import java.util.regex.Pattern;
import ma.cmsm.platform.Refused;

/** What comes from outside, before the database sees it. */
public final class Given {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,36}");

    private Given() {}

    /**
     * What could be an id of ours.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}
     */
    public static String id(String text) {
        if (!isId(text)) {
            throw notFound();
        }
        return text;
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public static Refused notFound() {
        return new Refused(Refused.Kind.NOT_FOUND, "identity.not-found");
    }
}
