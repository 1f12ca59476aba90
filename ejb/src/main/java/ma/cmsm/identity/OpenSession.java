package ma.cmsm.identity;

import java.time.Instant;

/**
 * One of somebody's sessions, for their own list of them.
 *
 * @param seenAt the last request, to the minute
 */
public record OpenSession(String id, Instant startedAt, Instant seenAt, Instant expiresAt) {}
