package ma.cmsm.identity;

import java.util.Set;
import ma.cmsm.platform.Role;

/**
 * Changes what an account is for an organisation that it is a member of.
 *
 * @param roles all that it has from now on; without any it is no member any more
 * @param version of the account that was looked at
 */
public record ChangeRoles(
        String account,
        String organization,
        Set<Role> roles,
        boolean legalRepresentative,
        long version) {

    public ChangeRoles {
        roles = Set.copyOf(roles);
    }
}
