package ma.cmsm.identity.internal;

import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.OrganizationState;
import ma.cmsm.identity.Place;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;

/**
 * What an account is for an organisation.
 *
 * @param state of the organisation
 */
public record Membership(
        Place place, OrganizationState state, Set<Role> roles, boolean legalRepresentative) {

    public Membership {
        roles = Set.copyOf(roles);
    }

    /** Whether it can be acted on now. */
    public boolean isOpen() {
        return state == OrganizationState.ACTIVE && !roles.isEmpty();
    }

    /** An account that acts on it, as far as is known from the first factor alone. */
    public Actor actor(String account) {
        return new Actor(
                account,
                Optional.of(account),
                Optional.of(place.organization()),
                Set.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    public boolean touchesCases() {
        return roles.stream().anyMatch(Role::touchesCases);
    }

    /** Whether the password may be enough for some days. */
    public boolean mayWaitForFactor() {
        return roles.stream().allMatch(Role::mayWaitForFactor);
    }
}
