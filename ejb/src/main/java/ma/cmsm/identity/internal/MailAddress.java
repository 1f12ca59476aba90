package ma.cmsm.identity.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import ma.cmsm.platform.Refused;

/** Mail addresses as names of accounts: the same one whatever the case of its letters. */
public final class MailAddress {

    private static final int LONGEST = 254; // characters, RFC 5321
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    /**
     * An RFC 5321 address without quotes, of a domain below another. Beyond ASCII most servers
     * refuse (RFC 6531), and the mail would never come.
     */
    private static final Pattern FORM =
            Pattern.compile(
                    "(?=[^@]{1,64}@)%s(?:\\.%s)*@(?:%s\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])"
                            .formatted(ATOM, ATOM, LABEL));

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
