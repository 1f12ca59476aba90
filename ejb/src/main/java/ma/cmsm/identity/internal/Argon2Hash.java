package ma.cmsm.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.cmsm.platform.Tokens;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password's Argon2id hash (RFC 9106) with all that is needed to make it again, written as the
 * reference implementation writes it: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}.
 *
 * @param cost what it took to make
 */
record Argon2Hash(Cost cost, byte[] salt, byte[] hash) {

    private static final int SALT = 16; // bytes
    private static final int LENGTH = 32; // bytes
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /**
     * What a hash takes to make.
     *
     * @param memory KiB
     * @param passes over the memory
     * @param lanes that could be worked on at once
     */
    record Cost(int memory, int passes, int lanes) {}

    /**
     * A new hash with a salt of its own.
     *
     * @param memory to work in, by nobody else meanwhile
     */
    static Argon2Hash of(String password, Cost cost, BlockPool memory) {
        byte[] salt = Tokens.bytes(SALT);
        byte[] hash = new byte[LENGTH];
        compute(password, cost, salt, hash, memory);
        return new Argon2Hash(cost, salt, hash);
    }

    /** What was written; empty when it is no such hash. */
    static Optional<Argon2Hash> read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Cost cost = new Cost(number(parts, 1), number(parts, 2), number(parts, 3));
        Base64.Decoder decoder = Base64.getDecoder();
        return Optional.of(
                new Argon2Hash(
                        cost, decoder.decode(parts.group(4)), decoder.decode(parts.group(5))));
    }

    boolean isOf(String password, BlockPool memory) {
        byte[] other = new byte[hash.length];
        compute(password, cost, salt, other, memory);
        return MessageDigest.isEqual(hash, other);
    }

    String text() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memory(),
                        cost.passes(),
                        cost.lanes(),
                        encoder.encodeToString(salt),
                        encoder.encodeToString(hash));
    }

    private static void compute(
            String password, Cost cost, byte[] salt, byte[] hash, BlockPool memory) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memory())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .withBlockPool(memory)
                        .build());
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
