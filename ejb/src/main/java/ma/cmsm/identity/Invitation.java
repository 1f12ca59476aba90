package ma.cmsm.identity;

/**
 * What somebody is shown who follows the link of an invitation.
 *
 * @param mail their own address
 * @param organizationName of one organisation that they are to act for
 * @param language of the mail that brought the link
 */
public record Invitation(String mail, String organizationName, String language) {}
