package ma.cmsm.identity.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.StableId;

/**
 * Who works in the demonstration: a committee and two of the demo directory's organisations. The
 * people are made up, and their addresses lead nowhere (RFC 2606).
 */
final class DemoPeople {

    /**
     * An organisation.
     *
     * @param directory its id in the demo directory
     */
    record Organization(String id, String name, boolean committee, Optional<String> directory) {

        /** What it is called outside the demonstration. */
        String realName() {
            return name.replace(MADE_UP, "");
        }
    }

    /** What each name ends with. */
    private static final String MADE_UP = " (démonstration)";

    /** Somebody who works for one. */
    record Person(String id, String mail, String name, Organization organization, Set<Role> roles) {

        boolean mayBeLegalRepresentative() {
            return roles.contains(Role.SUPERVISOR);
        }
    }

    private static final Organization COMMITTEE =
            organization("comite", "Comité de migration", true, null);
    private static final Organization ANIR =
            organization("anir", "Association Anir", false, "24b6d6f3-1f3f-58c6-a5d3-7a570bf07302");
    private static final Organization ORIENT =
            organization(
                    "orient",
                    "Fondation Orient-Occident",
                    false,
                    "ec5a2d04-beb7-5467-8370-78b4734251e1");

    static final List<Organization> ORGANIZATIONS = List.of(COMMITTEE, ANIR, ORIENT);

    static final List<Person> PEOPLE =
            List.of(
                    person("editor", "Édith Démo", ANIR, Role.MEMBER_EDITOR),
                    person("focal-point", "Fadma Démo", ANIR, Role.FOCAL_POINT),
                    person("supervisor", "Saïd Démo", ANIR, Role.SUPERVISOR),
                    person("focal-point-2", "Farid Démo", ORIENT, Role.FOCAL_POINT),
                    person(
                            "supervisor-2",
                            "Sanaa Démo",
                            ORIENT,
                            Role.SUPERVISOR,
                            Role.MEMBER_EDITOR),
                    person("coordinator", "Chafik Démo", COMMITTEE, Role.COORDINATOR),
                    person("administrator", "Amal Démo", COMMITTEE, Role.ADMINISTRATOR),
                    person("auditor", "Ouafa Démo", COMMITTEE, Role.AUDITOR));

    private DemoPeople() {}

    private static Organization organization(
            String key, String name, boolean committee, String directory) {
        return new Organization(
                StableId.of("demo-member", key),
                name + MADE_UP,
                committee,
                Optional.ofNullable(directory));
    }

    private static Person person(
            String key, String name, Organization organization, Role... roles) {
        return new Person(
                StableId.of("demo-account", key),
                key + "@demo.example",
                name,
                organization,
                Set.of(roles));
    }
}
