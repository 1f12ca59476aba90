package ma.cmsm.directory;

import java.util.List;

/**
 * What an import did. Counts are of organisations, services, locations and taxonomy terms.
 *
 * @param refusals records that did not go in, with their reason
 * @param warnings records that went in, but not whole
 */
public record ImportReport(
        long created,
        long updated,
        long unchanged,
        long refused,
        List<Remark> refusals,
        List<Remark> warnings) {

    /** The most remarks kept of each sort; the counts go on. */
    public static final int MOST_REMARKS = 1000;

    /**
     * @param file where it stands
     * @param line line of that file, from 1; 0 when a pointer says it
     * @param pointer JSON pointer (RFC 6901) or column name; may be empty
     * @param reason what is wrong and what to do, in plain English for operators
     */
    public record Remark(String file, long line, String pointer, String reason) {}
}
