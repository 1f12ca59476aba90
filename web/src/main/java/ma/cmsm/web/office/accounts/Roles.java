package ma.cmsm.web.office.accounts;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import ma.cmsm.platform.Role;
import ma.cmsm.web.office.Choice;

/** Roles as a form sends them. */
final class Roles {

    private Roles() {}

    static Set<Role> of(Collection<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> Choice.of(Role.class, name).ifPresent(roles::add));
        return roles;
    }
}
