package ma.cmsm.identity;

import java.util.Set;
import ma.cmsm.platform.Role;

/**
 * Somebody whom every visitor of the demonstration may be.
 *
 * @param organization its name
 * @param code that the second factor takes now
 */
public record DemoAccount(
        String mail,
        String name,
        String organization,
        Set<Role> roles,
        String password,
        String code) {

    public DemoAccount {
        roles = Set.copyOf(roles);
    }
}
