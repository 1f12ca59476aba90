package ma.cmsm.web.office;

/**
 * A page in a language.
 *
 * @param current whether it is shown in it now
 */
public record TongueLink(String tag, String direction, String name, String href, boolean current) {}
