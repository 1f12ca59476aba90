package ma.cmsm.platform;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random secrets that open something once shown. With 256 bits nobody guesses one, so that a plain
 * {@link Sha256} of it is all that has to be kept.
 */
public final class Tokens {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 43 characters that need no escaping in an address or a cookie. */
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
