package ma.cmsm.audit;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last line of the record at some time. Kept elsewhere, it shows when lines are cut off the
 * end.
 *
 * @param number of the line; 0 when there is none yet
 * @param hash of the line, 64 hexadecimal digits
 */
public record AuditHead(long number, String hash) implements Serializable {

    private static final Pattern WRITTEN = Pattern.compile("\\d{1,18}:[0-9a-f]{64}");

    /** Before the first line. */
    public static final AuditHead NONE = new AuditHead(0, "0".repeat(64));

    /** A head as it is written down: number, colon, hash; empty when it is none. */
    public static Optional<AuditHead> read(String text) {
        return Optional.of(text)
                .filter(WRITTEN.asMatchPredicate())
                .map(
                        known -> {
                            int colon = known.indexOf(':');
                            return new AuditHead(
                                    Long.parseLong(known.substring(0, colon)),
                                    known.substring(colon + 1));
                        });
    }
}
