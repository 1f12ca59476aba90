package ma.cmsm.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Name-based ids (RFC 9562, version 5): the same name always gives the same id, so that importing
 * twice changes nothing and two installations agree on the ids of what the product ships.
 */
public final class StableId {

    private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /** Digits that an id has in common with its owner's: enough to lie beside it. */
    private static final int SHARED = 8;

    private static final String PREFIX = "https://cmsm.ma/id/";

    private StableId() {}

    /**
     * @param kind what is named, such as {@code service} or {@code taxonomy_term}
     * @param parts the rest of the name, from the general to the particular
     */
    public static String of(String kind, String... parts) {
        return version5(PREFIX + kind + "/" + String.join("/", parts)).toString();
    }

    /**
     * An id that begins like the owner's. What one owner has then lies together in a table that is
     * ordered by it, and is read and written with few pages of the database.
     */
    public static String beside(String owner, String kind, String... parts) {
        int shared = Math.min(SHARED, owner.length());
        String own = of(kind, owner + "/" + String.join("/", parts));
        return owner.substring(0, shared) + own.substring(shared);
    }

    /** Whether a text is a UUID in its canonical form, whatever the case of its letters. */
    public static boolean isUuid(String text) {
        if (text == null || text.length() != 36) {
            return false;
        }
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException notAUuid) {
            return false;
        }
    }

    private static UUID version5(String name) {
        byte[] hash = sha1(name);
        hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** SHA-1 is what version 5 is defined with; nothing secret hangs on it. */
    private static byte[] sha1(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(
                    ByteBuffer.allocate(16)
                            .putLong(NAMESPACE.getMostSignificantBits())
                            .putLong(NAMESPACE.getLeastSignificantBits())
                            .array());
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-1", absent);
        }
    }
}
