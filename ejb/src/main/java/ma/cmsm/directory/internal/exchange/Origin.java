package ma.cmsm.directory.internal.exchange;

/**
 * Where something stands in a source.
 *
 * @param file its name as the operator knows it
 * @param line from 1; 0 when unknown
 * @param pointer JSON pointer (RFC 6901) inside the file, or the name of a column; may be empty
 */
public record Origin(String file, long line, String pointer) {

    /** A place below this one. */
    public Origin at(String relativePointer) {
        return new Origin(file, line, pointer + relativePointer);
    }
}
