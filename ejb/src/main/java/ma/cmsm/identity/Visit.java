package ma.cmsm.identity;

import java.util.Optional;
import ma.cmsm.platform.Actor;

/**
 * From where somebody comes who has yet to prove who it is.
 *
 * @param address of the network; it is never stored, not even in memory as it is
 * @param device what the browser remembers from an earlier sign-in ({@link Opened#device})
 * @param browser its family
 * @param request id of the request, for the audit log
 */
public record Visit(
        String address,
        Optional<String> device,
        Optional<Browser> browser,
        Optional<String> request) {

    /** Nobody yet, in this request. */
    public Actor visitor() {
        return in(Actor.VISITOR);
    }

    /** Somebody, in this request. */
    public Actor in(Actor actor) {
        return request.map(actor::inRequest).orElse(actor);
    }
}
