package ma.cmsm.identity;

import java.util.Optional;

/**
 * An organisation whose people work here.
 *
 * @param committee whether it is the committee itself
 * @param directoryOrganization id of the same organisation in the directory, whose services its
 *     editors edit
 * @param accounts how many people are with it who have accepted, and whose account is not closed
 */
public record MemberOrganization(
        String id,
        String name,
        boolean committee,
        Optional<String> directoryOrganization,
        OrganizationState state,
        long accounts,
        long version) {}
