package ma.cmsm.audit;

/**
 * The last line of the record at some time. Kept elsewhere, it shows when lines are cut off the
 * end.
 *
 * @param number of the line; 0 when there is none yet
 * @param hash of the line, 64 hexadecimal digits
 */
public record AuditHead(long number, String hash) {

    /** Before the first line. */
    public static final AuditHead NONE = new AuditHead(0, "0".repeat(64));
}
