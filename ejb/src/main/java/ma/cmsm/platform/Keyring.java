package ma.cmsm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import ma.cmsm.platform.internal.KeyFile;

/**
 * The keys of this installation, which are never in its database: one master key in a file, from
 * which every purpose has a key of its own. What a key made says which one it was, so that the file
 * may begin with a new one while the old ones still read.
 */
@ApplicationScoped
public class Keyring {

    private static final String HMAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12; // bytes, as NIST SP 800-38D advises
    private static final int TAG = 128; // bits
    private static final int ID = 8; // characters

    private KeyFile file;

    /** For the proxy of the container. */
    protected Keyring() {}

    @Inject
    public Keyring(KeyFile file) {
        this.file = file;
    }

    /** Whether a key is ours. */
    public boolean has(String key) {
        return file.keys().stream().map(Keyring::id).anyMatch(key::equals);
    }

    /** Id of the key that is used from now on: 8 hexadecimal digits. */
    public String current() {
        return id(file.keys().get(0));
    }

    /**
     * Keyed fingerprint of a text, 64 hexadecimal digits.
     *
     * @param key id of the key
     * @param purpose what it is for: another purpose gives another fingerprint
     * @throws Refused kind UNAVAILABLE, key {@code platform.key-unknown}, when the key is not ours
     */
    public String fingerprint(String key, String purpose, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(hmac(derived(master(key), purpose), bytes));
    }

    /** The same with the current key. */
    public String fingerprint(String purpose, String text) {
        return fingerprint(current(), purpose, text);
    }

    /**
     * Encrypts with AES-256-GCM.
     *
     * @param place where the result is kept, such as table and id: it opens nowhere else
     * @return id of the key, nonce, and what is encrypted
     */
    public byte[] seal(String purpose, byte[] plain, String place) {
        byte[] nonce = Tokens.bytes(NONCE);
        byte[] key = derived(file.keys().get(0), purpose);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, plain, place);
        return ByteBuffer.allocate(ID + NONCE + sealed.length)
                .put(current().getBytes(StandardCharsets.US_ASCII))
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * What was sealed for this purpose and place.
     *
     * @throws IllegalStateException when somebody changed it, or it was sealed for another place
     * @throws Refused kind UNAVAILABLE, key {@code platform.key-unknown}, when the key is not ours
     */
    public byte[] open(String purpose, byte[] sealed, String place) {
        String id = keyOf(sealed);
        byte[] nonce = Arrays.copyOfRange(sealed, ID, ID + NONCE);
        byte[] rest = Arrays.copyOfRange(sealed, ID + NONCE, sealed.length);
        return crypt(Cipher.DECRYPT_MODE, derived(master(id), purpose), nonce, rest, place);
    }

    /** Id of the key that something was sealed with. */
    public static String keyOf(byte[] sealed) {
        return new String(sealed, 0, ID, StandardCharsets.US_ASCII);
    }

    private byte[] master(String id) {
        return file.keys().stream()
                .filter(key -> MessageDigest.isEqual(ascii(id(key)), ascii(id)))
                .findFirst()
                .orElseThrow(
                        () -> new Refused(Refused.Kind.UNAVAILABLE, "platform.key-unknown", id));
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] text, String place) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("What is kept at " + place + " does not open", failure);
        }
    }

    private static String id(byte[] key) {
        return HexFormat.of().formatHex(derived(key, "id")).substring(0, ID);
    }

    private static byte[] derived(byte[] key, String purpose) {
        return hmac(key, ("cmsm " + purpose).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has " + HMAC, absent);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
