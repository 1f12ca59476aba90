package ma.cmsm.web.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Place;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.Stage;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;

/** Somebody who is signed in with a role, without a request. */
final class MeInTest extends Me {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T09:00:00Z"), ZoneOffset.UTC);

    private final Session session;

    MeInTest(Role role) {
        super(null, new Permission(CLOCK), CLOCK, null);
        Actor actor =
                new Actor(
                        "a1",
                        Optional.of("a1"),
                        Optional.of("o1"),
                        Set.of(role),
                        false,
                        Optional.of(CLOCK.instant()),
                        Optional.empty());
        Place place = new Place("o1", "Organisation", false);
        session =
                new Session(
                        "s1",
                        Stage.READY,
                        actor,
                        "Somebody",
                        "somebody@example.org",
                        "fr",
                        place,
                        List.of(place),
                        Optional.empty(),
                        CLOCK.instant().plusSeconds(60),
                        Duration.ofMinutes(30));
    }

    @Override
    public Optional<Session> session() {
        return Optional.of(session);
    }

    @Override
    public Actor actor() {
        return session.actor();
    }
}
