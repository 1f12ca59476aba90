package ma.cmsm.identity;

import java.util.Optional;
import java.util.Set;

/**
 * What is acted upon, as far as rights depend on it.
 *
 * @param organization id of the organisation it belongs to; empty: it is of nobody in particular
 * @param receiver id of the organisation it was sent to
 * @param author id of the account that wrote it
 * @param assignee id of the account it is assigned to
 * @param named ids of the accounts it names as readers
 * @param approved whether the approval that it needs is recorded
 * @param detail how much of it is wanted
 */
public record Target(
        Optional<String> organization,
        Optional<String> receiver,
        Optional<String> author,
        Optional<String> assignee,
        Set<String> named,
        boolean approved,
        Detail detail) {

    /** Belongs to nobody in particular. */
    public static final Target NOBODYS =
            new Target(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    false,
                    Detail.ALL);

    public Target {
        named = Set.copyOf(named);
    }

    public static Target of(String organization) {
        return new Target(
                Optional.of(organization),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                Detail.ALL);
    }

    public Target sentTo(String organization) {
        return new Target(
                this.organization,
                Optional.of(organization),
                author,
                assignee,
                named,
                approved,
                detail);
    }

    public Target by(String account) {
        return new Target(
                organization, receiver, Optional.of(account), assignee, named, approved, detail);
    }

    public Target assignedTo(String account) {
        return new Target(
                organization, receiver, author, Optional.of(account), named, approved, detail);
    }

    public Target naming(Set<String> accounts) {
        return new Target(organization, receiver, author, assignee, accounts, approved, detail);
    }

    public Target whenApproved(boolean isApproved) {
        return new Target(organization, receiver, author, assignee, named, isApproved, detail);
    }

    public Target inDetail(Detail wanted) {
        return new Target(organization, receiver, author, assignee, named, approved, wanted);
    }
}
