package ma.cmsm.web.site;

/**
 * Something a visitor may be about to type, and where it leads.
 *
 * @param label in the reader's language, or the one it falls back to
 */
public record Suggestion(String label, String href, Kind kind) {

    /** What it leads to. */
    public enum Kind {
        THEME,
        PLACE,
        SERVICE,
        ORGANISATION
    }
}
