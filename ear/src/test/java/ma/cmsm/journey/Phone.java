package ma.cmsm.journey;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A telephone with an application of codes (RFC 6238), which knows nothing of our code. */
final class Phone {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30; // a code lasts

    private final byte[] secret;

    private Phone(byte[] secret) {
        this.secret = secret;
    }

    /** One into which the key on the page was typed. */
    static Phone with(String typed) {
        String key = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(key.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (char letter : key.toCharArray()) {
            buffer = buffer << 5 | BASE_32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return new Phone(bytes.array());
    }

    /** The number of the present code. */
    static long step() {
        return Instant.now().getEpochSecond() / SECONDS;
    }

    /**
     * The code it shows.
     *
     * @param later how many codes after the present one
     */
    String code(int later) {
        long step = step() + later;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            ByteBuffer hash =
                    ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8).putLong(step).array()));
            int offset = hash.get(hash.limit() - 1) & 0xf;
            return String.format("%06d", (hash.getInt(offset) & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException absent) {
            throw new AssertionError(absent);
        }
    }
}
