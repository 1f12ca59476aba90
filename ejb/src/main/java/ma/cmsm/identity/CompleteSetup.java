package ma.cmsm.identity;

/**
 * Sets this installation up with its first administrator.
 *
 * @param token of the address that the launcher printed
 * @param committee name of the committee
 * @param name of the person
 * @param language of mails: fr, ar or en
 */
public record CompleteSetup(
        String token,
        String committee,
        String mail,
        String name,
        String language,
        String password) {}
