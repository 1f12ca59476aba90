package ma.cmsm.directory;

/**
 * How a translation of one field stands to the text it translates.
 *
 * @param field as in HSDS, such as {@code description}
 * @param published to the text that the public reads
 * @param draft to the text of the draft: what it will be once that is published
 */
public record TranslationState(String language, String field, Status published, Status draft) {

    /** Told by a hash of the source text, never by a date. */
    public enum Status {
        CURRENT,
        OUTDATED,
        MISSING,
        /** There is no text to translate either. */
        NOT_NEEDED
    }
}
