package ma.cmsm.search.internal;

/** From the worth of words to the score: place and qualifiers, and how fresh it is. */
final class Worth {

    private static final int FRESH_DAYS = 182;
    private static final int STALE_DAYS = 730;

    private final float complete;
    private final float stale;
    private final float elsewhere;
    private final long today;
    private final int needed;

    /**
     * @param today days since 1970
     * @param needed how many words were needed
     */
    Worth(Weights weights, long today, int needed) {
        this.complete = weights.of(Weight.COMPLETE);
        this.stale = weights.of(Weight.STALE);
        this.elsewhere = weights.of(Weight.ELSEWHERE);
        this.today = today;
        this.needed = needed;
    }

    float of(SegmentScores scores, SegmentColumns columns, int doc) {
        int number = scores.number(doc);
        return scores.total(number)
                * completeness(scores, number)
                * boost(scores, number)
                * freshness(columns.checked(doc));
    }

    /** 1 for who has all needed words. */
    float completeness(SegmentScores scores, int number) {
        return 1 - complete + complete * scores.found(number) / Math.max(1, needed);
    }

    /** 1 and what place and qualifiers add. */
    float boost(SegmentScores scores, int number) {
        return 1 + scores.boost(number);
    }

    /** Of who is not here, for whom no place was said. */
    float elsewhere() {
        return elsewhere;
    }

    /** 1 in the first half year, then falling evenly, and no further after two years. */
    float freshness(int checked) {
        if (checked == SegmentColumns.NEVER) {
            return stale;
        }
        float age = Math.max(0, Math.min(STALE_DAYS, today - checked) - FRESH_DAYS);
        return 1 - (1 - stale) * age / (STALE_DAYS - FRESH_DAYS);
    }
}
