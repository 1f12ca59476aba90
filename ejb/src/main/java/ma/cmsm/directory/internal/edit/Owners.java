package ma.cmsm.directory.internal.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.DirectoryMembers;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Scope;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Actor;

/** Whose a record is, as rights see it: rights know members, records know the directory. */
@ApplicationScoped
public class Owners {

    private DirectoryMembers members;
    private Permission permission;

    /** For the proxy of the container. */
    protected Owners() {}

    @Inject
    public Owners(DirectoryMembers members, Permission permission) {
        this.members = members;
        this.permission = permission;
    }

    /**
     * What belongs to an organisation of the directory.
     *
     * @param organization empty, or of no member: nobody's
     */
    public Target target(Optional<String> organization) {
        return organization.flatMap(members::memberOf).map(Target::of).orElse(Target.NOBODYS);
    }

    /** On what an actor may do something, with ids of the directory instead of those of members. */
    public Scope scope(Actor actor, Action right) {
        Scope scope = permission.scope(actor, right);
        return new Scope(
                scope.account(),
                scope.organization().flatMap(members::directoryOrganization),
                scope.clauses());
    }
}
