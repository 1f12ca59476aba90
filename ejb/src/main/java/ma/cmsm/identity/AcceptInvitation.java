package ma.cmsm.identity;

/**
 * Accepts an invitation.
 *
 * @param token of the link
 * @param name of the person, as colleagues are to see it
 * @param language of mails: fr, ar or en
 */
public record AcceptInvitation(String token, String name, String language, String password) {}
