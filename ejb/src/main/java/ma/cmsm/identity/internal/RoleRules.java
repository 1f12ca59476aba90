package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;

/** Which roles go together, and who may give and take which. */
@ApplicationScoped
public class RoleRules {

    private Permission permission;

    /** For the proxy of the container. */
    protected RoleRules() {}

    @Inject
    public RoleRules(Permission permission) {
        this.permission = permission;
    }

    /** The right that it takes to give or take a role. */
    public static Action rightFor(Role role) {
        return switch (role) {
            case MEMBER_EDITOR, FOCAL_POINT -> Action.MANAGE_CASE_WORKERS;
            case SUPERVISOR -> Action.APPOINT_SUPERVISOR;
            default -> Action.MANAGE_TECHNICAL_ACCOUNTS;
        };
    }

    /** Lets pass who may give and take all of these roles in an organisation. */
    public void requireFor(Actor actor, Collection<Role> roles, String organization) {
        for (Role role : roles) {
            permission.require(actor, rightFor(role), Target.of(organization));
        }
    }

    /** Whether the actor may give and take all of these roles in an organisation. */
    public boolean mayFor(Actor actor, Collection<Role> roles, String organization) {
        return roles.stream()
                .allMatch(role -> permission.may(actor, rightFor(role), Target.of(organization)));
    }

    /** Lets pass who may say who signs for an organisation. */
    public void requireLegal(Actor actor, String organization) {
        permission.require(actor, Action.MANAGE_ORGANIZATIONS, Target.of(organization));
    }

    /**
     * Lets pass who looks after an account as a whole: administrators after any, others after those
     * whose every membership they could have given.
     */
    public void requireOver(Actor actor, List<Membership> memberships) {
        try {
            permission.require(actor, Action.MANAGE_TECHNICAL_ACCOUNTS, Target.NOBODYS);
            return;
        } catch (Refused no) {
            if (no.kind() == Refused.Kind.FORBIDDEN || memberships.isEmpty()) {
                throw no;
            }
        }
        memberships.forEach(one -> requireOver(actor, one));
    }

    private void requireOver(Actor actor, Membership one) {
        boolean supervises = one.roles().contains(Role.SUPERVISOR);
        Set<Role> telling = supervises ? Set.of(Role.SUPERVISOR) : one.roles();
        requireFor(actor, telling, one.place().organization());
    }

    /**
     * Refuses roles that do not go together: those of the committee in a member organisation, or
     * the other way round; an administrator who is anything else anywhere.
     *
     * @param all of one account's memberships
     */
    public static void check(List<Membership> all) {
        Set<Role> together = new HashSet<>();
        for (Membership one : all) {
            for (Role role : one.roles()) {
                if (role == Role.VISITOR || role.isOfCommittee() != one.place().committee()) {
                    throw notTogether();
                }
            }
            together.addAll(one.roles());
        }
        boolean moreThanOne = together.size() > 1;
        if (moreThanOne && together.contains(Role.ADMINISTRATOR)) {
            throw notTogether();
        }
    }

    private static Refused notTogether() {
        return new Refused(Refused.Kind.INVALID, "identity.roles-not-together");
    }
}
