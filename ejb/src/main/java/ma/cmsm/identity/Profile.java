package ma.cmsm.identity;

import java.util.Set;

/**
 * Somebody's own account.
 *
 * @param muted mails that are not wanted
 * @param recoveryCodesLeft 0 to 10
 * @param demo whether it is of the demonstration and stays as it is
 * @param version to be given back with a change
 */
public record Profile(
        String mail,
        String name,
        String language,
        Set<Notice> muted,
        boolean hasFactor,
        int recoveryCodesLeft,
        boolean demo,
        long version) {

    public Profile {
        muted = Set.copyOf(muted);
    }
}
