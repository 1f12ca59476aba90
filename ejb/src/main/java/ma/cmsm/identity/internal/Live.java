package ma.cmsm.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.Stage;
import ma.cmsm.platform.Actor;

/**
 * A session with all that hangs on it now.
 *
 * @param stage what it is worth now, which may be less than when it began
 * @param current what is acted for
 * @param all what could be acted for
 */
public record Live(
        SessionTable.Stored stored,
        Account account,
        Stage stage,
        Membership current,
        List<Membership> all) {

    static final Duration IDLE_ON_CASES = Duration.ofMinutes(15);
    static final Duration IDLE = Duration.ofMinutes(30);

    /** Who acts; half in, somebody has a name for the record, and neither account nor role. */
    public Actor actor() {
        boolean ready = stage == Stage.READY;
        return new Actor(
                account.id(),
                Optional.of(account.id()).filter(id -> ready),
                Optional.of(current.place().organization()),
                ready ? current.roles() : Set.of(),
                ready && current.legalRepresentative(),
                ready ? stored.factorProvedAt() : Optional.empty(),
                Optional.empty());
    }

    public Session session() {
        return new Session(
                stored.id(),
                stage,
                actor(),
                account.name(),
                account.mail(),
                account.language(),
                current.place(),
                all.stream().map(Membership::place).toList(),
                account.graceEnds(),
                stored.expiresAt(),
                idle());
    }

    public String id() {
        return stored.id();
    }

    Duration idle() {
        return current.touchesCases() ? IDLE_ON_CASES : IDLE;
    }

    boolean isIdle(Instant now) {
        return !now.isBefore(stored.seenAt().plus(idle()));
    }
}
