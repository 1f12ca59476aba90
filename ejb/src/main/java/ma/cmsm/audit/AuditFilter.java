package ma.cmsm.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which lines of the record are wanted; what is empty does not matter.
 *
 * @param from the first moment
 * @param to the first moment after
 * @param actors ids of accounts, or names of machines: any of them
 */
public record AuditFilter(
        Optional<Instant> from,
        Optional<Instant> to,
        Set<String> actors,
        Optional<String> organization,
        Optional<String> action,
        Optional<String> objectKind,
        Optional<String> objectId,
        Optional<AuditEntry.Result> result) {

    public static final AuditFilter ALL =
            new AuditFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public AuditFilter {
        actors = Set.copyOf(actors);
    }

    /** Everything about one object. */
    public static AuditFilter about(String objectKind, String objectId) {
        return new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(objectKind),
                Optional.of(objectId),
                Optional.empty());
    }

    /** Those of them that were acts for an organisation. */
    AuditFilter in(String acting) {
        return new AuditFilter(
                from, to, actors, Optional.of(acting), action, objectKind, objectId, result);
    }

    /** Those of them that were acts of an account. */
    AuditFilter by(String account) {
        return new AuditFilter(
                from, to, Set.of(account), organization, action, objectKind, objectId, result);
    }

    /** The names of what is filtered by. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        name(names, "from", from);
        name(names, "to", to);
        name(names, "actor", actors.stream().findAny());
        name(names, "organization", organization);
        name(names, "action", action);
        name(names, "object-kind", objectKind);
        name(names, "object-id", objectId);
        name(names, "result", result);
        return names;
    }

    private static void name(Set<String> names, String name, Optional<?> value) {
        if (value.isPresent()) {
            names.add(name);
        }
    }
}
