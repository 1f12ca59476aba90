package ma.cmsm.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;

/** All actors and all targets that rights can tell apart. */
final class Cases {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final String SELF = "self";
    static final String OWN = "own";
    static final String OTHER = "other";

    private Cases() {}

    /** One role each, with a fresh, a stale and no factor, as legal representative or not. */
    static List<Actor> actors(Role role) {
        List<Actor> actors = new ArrayList<>();
        for (Optional<Instant> proved :
                List.of(
                        Optional.<Instant>empty(),
                        Optional.of(NOW.minusSeconds(299)),
                        Optional.of(NOW.minusSeconds(300)))) {
            for (boolean legal : new boolean[] {true, false}) {
                actors.add(actor(role, legal, proved));
            }
        }
        return actors;
    }

    static Actor actor(Role role, boolean legal, Optional<Instant> proved) {
        return new Actor(
                SELF,
                Optional.of(SELF),
                Optional.of(OWN),
                Set.of(role),
                legal,
                proved,
                Optional.empty());
    }

    static List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Optional<String> owner : organizations()) {
            for (Optional<String> receiver : organizations()) {
                for (Optional<String> author : people()) {
                    for (Optional<String> assignee : people()) {
                        targets.addAll(variants(owner, receiver, author, assignee));
                    }
                }
            }
        }
        return targets;
    }

    private static List<Target> variants(
            Optional<String> owner,
            Optional<String> receiver,
            Optional<String> author,
            Optional<String> assignee) {
        List<Target> variants = new ArrayList<>();
        for (Set<String> named : List.of(Set.<String>of(), Set.of(SELF), Set.of(OTHER))) {
            for (boolean approved : new boolean[] {true, false}) {
                for (Detail detail : Detail.values()) {
                    variants.add(
                            new Target(owner, receiver, author, assignee, named, approved, detail));
                }
            }
        }
        return variants;
    }

    private static List<Optional<String>> organizations() {
        return List.of(Optional.empty(), Optional.of(OWN), Optional.of(OTHER));
    }

    private static List<Optional<String>> people() {
        return List.of(Optional.empty(), Optional.of(SELF), Optional.of(OTHER));
    }
}
