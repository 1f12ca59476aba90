package ma.cmsm.web.gate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.Stage;
import ma.cmsm.platform.Actor;

/**
 * What a page asks of who opens it. It decides about the page as a whole; each use case behind it
 * asks {@link Permission} again, about the very thing it is done to.
 *
 * @param stages where in signing in one may be; none: it is for everybody
 * @param anyOf one of these must be allowed on something; none: to be signed in is enough
 */
public record Access(Set<Stage> stages, List<Action> anyOf) {

    static final Access EVERYBODY = new Access(Set.of(), List.of());
    static final Access SIGNED_IN = during(Stage.READY);

    /** What becomes of a request. */
    public enum Verdict {
        OPEN,
        /** Sign in first. */
        SIGN_IN,
        /** Prove the second factor first. */
        FACTOR,
        /** Set up a second factor first. */
        ENROL,
        /** That step is behind you. */
        HOME,
        /** There is no such page for you. */
        LOST
    }

    public Access {
        stages = Set.copyOf(stages);
        anyOf = List.copyOf(anyOf);
    }

    static Access during(Stage... stages) {
        return new Access(Set.of(stages), List.of());
    }

    /** For those who may do at least one of these on something, be it after a step-up. */
    public static Access toAnyOf(Action... actions) {
        return new Access(Set.of(Stage.READY), List.of(actions));
    }

    Verdict judge(Optional<Session> session, Permission permission, Clock clock) {
        if (stages.isEmpty()) {
            return Verdict.OPEN;
        }
        if (session.isEmpty()) {
            return Verdict.SIGN_IN;
        }
        if (!stages.contains(session.get().stage())) {
            return switch (session.get().stage()) {
                case FACTOR -> Verdict.FACTOR;
                case ENROL -> Verdict.ENROL;
                case READY -> Verdict.HOME;
            };
        }
        return admits(session.get().actor(), permission, clock) ? Verdict.OPEN : Verdict.LOST;
    }

    /** Whether the actor may, at least after a step-up. */
    public boolean admits(Actor actor, Permission permission, Clock clock) {
        Actor atBest = actor.factorProvedAt().isEmpty() ? actor : freshly(actor, clock);
        return anyOf.isEmpty()
                || anyOf.stream().anyMatch(action -> !permission.scope(atBest, action).isEmpty());
    }

    private static Actor freshly(Actor actor, Clock clock) {
        return new Actor(
                actor.name(),
                actor.account(),
                actor.organization(),
                actor.roles(),
                actor.legalRepresentative(),
                Optional.of(clock.instant()),
                actor.request());
    }
}
