package ma.cmsm.platform;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts, for whom, and how sure we are. Every write use case names one, so that permission and
 * audit have somebody to ask about.
 *
 * @param name stable technical name, never a person's name: it may be written to logs
 * @param account id of the account; empty for machines and visitors
 * @param organization id of the member organisation that is acted for
 * @param roles in that organisation
 * @param legalRepresentative whether the account may sign for that organisation
 * @param factorProvedAt when the second factor was last proved in this session
 * @param request id of the request, for the audit log; empty outside one
 */
public record Actor(
        String name,
        Optional<String> account,
        Optional<String> organization,
        Set<Role> roles,
        boolean legalRepresentative,
        Optional<Instant> factorProvedAt,
        Optional<String> request) {

    /** The operator of this installation, known by the operator token. */
    public static final Actor OPERATOR = machine("operator");

    /** The product itself: seeding, timers, recovery. */
    public static final Actor SYSTEM = machine("system");

    /** Somebody who has not signed in. */
    public static final Actor VISITOR =
            new Actor(
                    "visitor",
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(Role.VISITOR),
                    false,
                    Optional.empty(),
                    Optional.empty());

    public Actor {
        roles = Set.copyOf(roles);
    }

    private static Actor machine(String name) {
        return new Actor(
                name,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it is the operator of this installation. */
    public boolean isOperator() {
        return account.isEmpty() && name.equals(OPERATOR.name);
    }

    /** The same, in a request. */
    public Actor inRequest(String id) {
        return new Actor(
                name,
                account,
                organization,
                roles,
                legalRepresentative,
                factorProvedAt,
                Optional.of(id));
    }

    /** The same, who proved the second factor then. */
    public Actor provedAt(Instant at) {
        return new Actor(
                name, account, organization, roles, legalRepresentative, Optional.of(at), request);
    }
}
