package ma.cmsm.identity;

/** How much of something may be seen; whoever may see all may see less. */
public enum Detail {
    ALL,
    /** Codes and the names of organisations. */
    CODES_AND_ORGANIZATIONS,
    /** Codes, nothing else. */
    CODES,
    /** Figures, those under 5 hidden. */
    LARGE_FIGURES,
    /** That it exists. */
    EXISTENCE;

    /** Whether whoever may see this much may see that much. */
    boolean covers(Detail asked) {
        return this == ALL
                || this == asked
                || asked == EXISTENCE
                || this == CODES_AND_ORGANIZATIONS && asked == CODES;
    }
}
