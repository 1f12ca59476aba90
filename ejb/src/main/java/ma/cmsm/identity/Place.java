package ma.cmsm.identity;

/**
 * An organisation that somebody acts for.
 *
 * @param organization its id
 * @param committee whether it is the committee itself
 */
public record Place(String organization, String name, boolean committee) {}
