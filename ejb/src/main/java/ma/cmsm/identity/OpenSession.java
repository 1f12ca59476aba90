package ma.cmsm.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * One of somebody's sessions, for their own list of them.
 *
 * @param browser family of the one that signed in, where we know it
 * @param seenAt the last request, to the minute
 */
public record OpenSession(
        String id,
        Optional<Browser> browser,
        Instant startedAt,
        Instant seenAt,
        Instant expiresAt) {}
