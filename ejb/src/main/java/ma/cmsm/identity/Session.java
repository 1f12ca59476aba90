package ma.cmsm.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.platform.Actor;

/**
 * Somebody who has proved who it is, or is about to.
 *
 * @param id is not secret, unlike the token
 * @param actor who acts; without any role until the stage is READY
 * @param accountName name of the person, for their own eyes
 * @param place what is acted for
 * @param places what could be acted for, by name
 * @param enrolBy until when a second factor has to be set up; empty when there is one
 * @param expiresAt when it ends whatever happens
 * @param idle how long it lasts without a request
 */
public record Session(
        String id,
        Stage stage,
        Actor actor,
        String accountName,
        String mail,
        String language,
        Place place,
        List<Place> places,
        Optional<Instant> enrolBy,
        Instant expiresAt,
        Duration idle) {

    public Session {
        places = List.copyOf(places);
    }
}
