package ma.cmsm.identity;

import java.util.Set;
import ma.cmsm.platform.Role;

/**
 * Somebody who goes on working here after the demonstration: whoever signed in as one of its people
 * may have invited anybody.
 *
 * @param roles in any organisation
 */
public record Remaining(
        String id,
        String mail,
        String name,
        AccountState state,
        Set<Role> roles,
        boolean hasFactor) {}
