package ma.cmsm.identity;

/**
 * What somebody is shown who follows the link of an invitation.
 *
 * @param mail their own address
 * @param organizationName of one organisation that they are to act for
 * @param language of the mail that brought the link
 * @param known whether they have an account already, and only have to accept
 */
public record Invitation(String mail, String organizationName, String language, boolean known) {}
