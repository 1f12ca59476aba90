package ma.cmsm.directory;

/**
 * A taxonomy term given to something.
 *
 * @param taxonomy such as {@code theme}, {@code audience}, {@code territory}
 * @param code such as {@code sante.hopital}; never null for the shipped taxonomies
 * @param label its name
 * @param value what the term says about the thing: for an audience the welcome mode {@code open},
 *     {@code mainly} or {@code only}; empty otherwise
 */
public record TermView(String taxonomy, String code, Text label, String value) {}
