package ma.cmsm.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account, as it is shown to who may know.
 *
 * @param name empty until the invitation is accepted
 * @param memberships those that the reader may know of
 * @param hasFactor whether a second factor is set up
 * @param lastSeenAt the last request, to the minute
 * @param fixed whether the demonstration keeps it as it is, whoever may change it otherwise
 * @param version to be given back with a change
 */
public record AccountRow(
        String id,
        String name,
        String mail,
        AccountState state,
        List<MembershipView> memberships,
        boolean hasFactor,
        Optional<Instant> lastSeenAt,
        boolean fixed,
        long version) {

    public AccountRow {
        memberships = List.copyOf(memberships);
    }
}
