package ma.cmsm.identity;

import java.util.Set;
import ma.cmsm.platform.Role;

/** What an account is for an organisation, as it is shown. */
public record MembershipView(
        String organization,
        String organizationName,
        Set<Role> roles,
        boolean legalRepresentative) {

    public MembershipView {
        roles = Set.copyOf(roles);
    }
}
