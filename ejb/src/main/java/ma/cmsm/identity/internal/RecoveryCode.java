package ma.cmsm.identity.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ma.cmsm.platform.Sha256;
import ma.cmsm.platform.Tokens;
import ma.cmsm.platform.TypedCode;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes that work once, for whoever has lost the telephone: 80 random bits, to be kept on paper.
 */
public final class RecoveryCode {

    public static final int HOW_MANY = 10;
    private static final int BYTES = 10;

    private RecoveryCode() {}

    /** A fresh set, such as {@code ABCD-EFGH-IJKL-MNOP}. */
    public static List<String> fresh() {
        return Stream.generate(RecoveryCode::one).limit(HOW_MANY).toList();
    }

    private static String one() {
        return new Base32().encodeAsString(Tokens.bytes(BYTES)).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Fingerprint of a code, however it was typed. */
    public static String hash(String code) {
        return Sha256.hex(TypedCode.plain(code).toUpperCase(Locale.ROOT));
    }
}
