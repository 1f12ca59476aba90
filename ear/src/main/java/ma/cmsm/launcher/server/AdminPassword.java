package ma.cmsm.launcher.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A line of Payara's {@code admin-keyfile}. The server ships with an empty administrator password;
 * ours is random and kept nowhere: asadmin on this machine logs in through the domain's owner-only
 * {@code local-password} file.
 */
final class AdminPassword {
    private static final int SALT_BYTES = 8;
    private static final int ROUNDS = 100; // what the server itself uses for {SSHA256}

    private AdminPassword() {}

    static String line(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return line(password, salt);
    }

    static String line(String password, byte[] salt) {
        byte[] hash = join(password.getBytes(StandardCharsets.UTF_8), salt);
        for (int round = 0; round < ROUNDS; round++) {
            hash = sha256(hash);
        }
        return "admin;{SSHA256}"
                + Base64.getEncoder().encodeToString(join(hash, salt))
                + ";asadmin\n";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
