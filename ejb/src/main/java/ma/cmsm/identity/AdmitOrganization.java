package ma.cmsm.identity;

import java.util.Optional;

/**
 * Makes an organisation a member.
 *
 * @param directoryOrganization id of the same organisation in the directory, if it is there
 */
public record AdmitOrganization(String name, Optional<String> directoryOrganization) {}
