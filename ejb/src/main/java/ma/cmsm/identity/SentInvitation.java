package ma.cmsm.identity;

import java.time.Instant;
import java.util.Set;
import ma.cmsm.platform.Role;

/**
 * Somebody who was asked to work for an organisation and has not accepted. It tells nothing of an
 * account: not even whether there is one.
 *
 * @param organization id
 * @param sentAt when the last link was sent, which works for seven days
 */
public record SentInvitation(
        String organization,
        String organizationName,
        String mail,
        String language,
        Set<Role> roles,
        boolean legalRepresentative,
        Instant sentAt) {

    public SentInvitation {
        roles = Set.copyOf(roles);
    }

    /** The same once more. */
    public InviteAccount again() {
        return new InviteAccount(mail, language, organization, roles, legalRepresentative);
    }
}
