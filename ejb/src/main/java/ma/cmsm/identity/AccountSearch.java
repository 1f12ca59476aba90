package ma.cmsm.identity;

import java.util.Optional;
import ma.cmsm.platform.Role;

/**
 * Which accounts, and which part of the list of them.
 *
 * @param text in the name or the mail address; empty for all
 * @param organization id of a member organisation
 * @param role for that organisation, or for any
 * @param withoutFactor only those that have no second factor
 * @param offset from 0
 * @param size at most {@value #MOST}
 */
public record AccountSearch(
        String text,
        Optional<String> organization,
        Optional<Role> role,
        Optional<AccountState> state,
        boolean withoutFactor,
        AccountSort sort,
        boolean descending,
        int offset,
        int size) {

    /** The most that a part may hold. */
    public static final int MOST = 200;

    /** The first of all, by name. */
    public static final AccountSearch ALL =
            new AccountSearch(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    AccountSort.NAME,
                    false,
                    0,
                    MOST);
}
