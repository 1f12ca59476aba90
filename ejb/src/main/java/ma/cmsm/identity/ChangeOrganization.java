package ma.cmsm.identity;

import java.util.Optional;

/**
 * Changes what is known of a member organisation.
 *
 * @param directoryOrganization id of the same organisation in the directory, if it is there
 * @param version that was looked at
 */
public record ChangeOrganization(
        String id, String name, Optional<String> directoryOrganization, long version) {}
