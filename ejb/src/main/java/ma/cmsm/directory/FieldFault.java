package ma.cmsm.directory;

/**
 * A field of a draft that cannot be published as it is.
 *
 * @param pointer where it stands in the draft's JSON (RFC 6901), such as {@code /phones/0/number}
 * @param key message key, such as {@code directory.fault.not-a-date}
 */
public record FieldFault(String pointer, String key) {}
