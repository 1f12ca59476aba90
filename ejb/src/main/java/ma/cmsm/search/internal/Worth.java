package ma.cmsm.search.internal;

/** From the worth of words to the score: place and qualifiers, and how fresh it is. */
final class Worth {

    private static final int FRESH_DAYS = 182;
    private static final int STALE_DAYS = 730;

    private final Weights weights;
    private final long today;
    private final int needed;

    /**
     * @param today days since 1970
     * @param needed how many words were needed
     */
    Worth(Weights weights, long today, int needed) {
        this.weights = weights;
        this.today = today;
        this.needed = needed;
    }

    float of(SegmentScores scores, SegmentColumns columns, int doc) {
        float complete = 0.7f + 0.3f * scores.found(doc) / Math.max(1, needed);
        return scores.total()[doc]
                * complete
                * (1 + scores.boost()[doc])
                * freshness(columns.checked(doc));
    }

    /** 1 in the first half year, then falling evenly, and no further after two years. */
    float freshness(int checked) {
        if (checked == SegmentColumns.NEVER) {
            return weights.stale();
        }
        float age = Math.max(0, Math.min(STALE_DAYS, today - checked) - FRESH_DAYS);
        return 1 - (1 - weights.stale()) * age / (STALE_DAYS - FRESH_DAYS);
    }
}
