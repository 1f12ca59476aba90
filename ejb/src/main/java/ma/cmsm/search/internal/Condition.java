package ma.cmsm.search.internal;

/** Something asked besides words and facets: it leaves out, and it orders what is left. */
interface Condition {

    boolean includes(int segment, int doc);

    /** Whether one is included only because nobody knows better. */
    boolean isUnsure(int segment, int doc);

    /** What of its score is left to one that is included, above 0, at most 1. */
    float worth(int segment, int doc);
}
