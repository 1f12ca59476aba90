package ma.cmsm.identity;

import java.util.Set;
import ma.cmsm.platform.Role;

/**
 * Asks somebody to work here.
 *
 * @param language of the mail: fr, ar or en
 * @param organization id of the member organisation to act for
 * @param legalRepresentative whether the account may sign for it
 */
public record InviteAccount(
        String mail,
        String language,
        String organization,
        Set<Role> roles,
        boolean legalRepresentative) {

    public InviteAccount {
        roles = Set.copyOf(roles);
    }
}
