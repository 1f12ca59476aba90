package ma.cmsm.identity.internal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import ma.cmsm.platform.Tokens;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes that change with time (RFC 6238), as every authenticator application makes them: six digits
 * of HMAC-SHA-1, every 30 seconds.
 */
public final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET = 20; // bytes, as RFC 4226 section 4 advises
    private static final int DRIFT = 1; // steps that clocks may differ by
    private static final String ISSUER = "CMSM";

    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator(STEP);

    private Totp() {}

    public static byte[] newSecret() {
        return Tokens.bytes(SECRET);
    }

    /** The code of a step: six digits. */
    public static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException unfit) {
            throw new IllegalStateException("HMAC takes any key", unfit);
        }
    }

    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /**
     * The step whose code it is, of those about now and behind the last one whose code was taken.
     */
    public static OptionalLong stepOf(String code, byte[] secret, Instant now, long lastTaken) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            byte[] expected = code(secret, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(expected, given) && step > lastTaken) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The secret to be typed: Base32, four characters apart. */
    public static String typed(byte[] secret) {
        return base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /**
     * The secret to be drawn as a QR code, in the form that authenticator applications agreed on.
     */
    public static String uri(byte[] secret, String mail) {
        String label = ISSUER + ":" + mail;
        return "otpauth://totp/"
                + URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20")
                + "?secret="
                + base32(secret)
                + "&issuer="
                + ISSUER;
    }

    private static String base32(byte[] secret) {
        return new Base32().encodeAsString(secret).replace("=", "");
    }
}
