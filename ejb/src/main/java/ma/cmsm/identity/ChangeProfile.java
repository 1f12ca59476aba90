package ma.cmsm.identity;

import java.util.Set;

/**
 * Changes one's own account.
 *
 * @param language of mails: fr, ar or en
 * @param muted mails that are not wanted
 * @param version that was looked at
 */
public record ChangeProfile(String name, String language, Set<Notice> muted, long version) {

    public ChangeProfile {
        muted = Set.copyOf(muted);
    }
}
