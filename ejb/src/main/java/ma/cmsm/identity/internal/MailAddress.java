package ma.cmsm.identity.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import ma.cmsm.platform.Refused;

/** Mail addresses as names of accounts: the same one whatever the case of its letters. */
public final class MailAddress {

    private static final int LONGEST = 254; // characters, RFC 5321
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>\"(),:;\\p{Cntrl}]{1,64}@[^\\s@<>\"(),:;\\p{Cntrl}]+");

    private MailAddress() {}

    public static String normal(String mail) {
        return Normalizer.normalize(mail, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The address as it is kept.
     *
     * @throws Refused kind INVALID, key {@code identity.mail-invalid}
     */
    public static String checked(String mail) {
        String normal = normal(mail);
        if (normal.length() > LONGEST || !FORM.matcher(normal).matches()) {
            throw new Refused(Refused.Kind.INVALID, "identity.mail-invalid");
        }
        return normal;
    }
}
