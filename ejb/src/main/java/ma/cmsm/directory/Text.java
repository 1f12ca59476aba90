package ma.cmsm.directory;

/**
 * A text as it is shown: in the reader's language, or in the one it falls back to.
 *
 * @param value the words
 * @param language the language they are in (BCP 47)
 */
public record Text(String value, String language) {}
