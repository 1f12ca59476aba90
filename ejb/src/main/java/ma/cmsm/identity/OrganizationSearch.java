package ma.cmsm.identity;

import java.util.Optional;

/**
 * Which member organisations, and which part of the list of them.
 *
 * @param text in the name; empty for all
 * @param offset from 0
 * @param size at most {@value #MOST}
 */
public record OrganizationSearch(
        String text,
        Optional<OrganizationState> state,
        OrganizationSort sort,
        boolean descending,
        int offset,
        int size) {

    /** The most that a part may hold. */
    public static final int MOST = 200;

    /** The first of all, by name. */
    public static final OrganizationSearch ALL =
            new OrganizationSearch("", Optional.empty(), OrganizationSort.NAME, false, 0, MOST);
}
