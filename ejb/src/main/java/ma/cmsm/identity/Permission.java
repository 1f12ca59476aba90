package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.internal.Grant;
import ma.cmsm.identity.internal.Grant.Proof;
import ma.cmsm.identity.internal.Rights;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;

/**
 * Who may do what, in one place: role and organisation and assignment and state and detail, out of
 * one table ({@link Rights}). What is not said there is refused.
 */
@ApplicationScoped
public class Permission {

    /** How long a proved second factor is fresh. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private Clock clock;

    /** For the proxy of the container. */
    protected Permission() {}

    @Inject
    public Permission(Clock clock) {
        this.clock = clock;
    }

    public boolean may(Actor actor, Action action, Target target) {
        return scope(actor, action).admits(target);
    }

    /** On what the actor may do it now. */
    public Scope scope(Actor actor, Action action) {
        return scope(actor, action, actor.factorProvedAt());
    }

    /**
     * Lets pass who may.
     *
     * @throws Refused kind FORBIDDEN, key {@code identity.factor-needed}, when the actor may do so
     *     after proving the second factor again; kind NOT_FOUND, key {@code identity.not-found},
     *     otherwise: who may not is not told what there is
     */
    public void require(Actor actor, Action action, Target target) {
        if (may(actor, action, target)) {
            return;
        }
        boolean onlyStale = scope(actor, action, Optional.of(clock.instant())).admits(target);
        throw onlyStale
                ? new Refused(Refused.Kind.FORBIDDEN, "identity.factor-needed")
                : new Refused(Refused.Kind.NOT_FOUND, "identity.not-found");
    }

    private Scope scope(Actor actor, Action action, Optional<Instant> provedAt) {
        List<Scope.Clause> clauses = new ArrayList<>();
        for (Grant grant : Rights.of(action)) {
            if (actor.roles().contains(grant.role())
                    && isProved(grant, provedAt)
                    && (!grant.needs(Proof.LEGAL_REPRESENTATIVE) || actor.legalRepresentative())) {
                clauses.add(grant.clause());
            }
        }
        return new Scope(actor.account(), actor.organization(), clauses);
    }

    private boolean isProved(Grant grant, Optional<Instant> provedAt) {
        Role role = grant.role();
        if (provedAt.isEmpty()) {
            return role.mayWaitForFactor() && !grant.needs(Proof.FRESH_FACTOR);
        }
        Instant stale = provedAt.get().plus(FRESH);
        return !grant.needs(Proof.FRESH_FACTOR) || clock.instant().isBefore(stale);
    }
}
