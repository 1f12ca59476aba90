package ma.cmsm.search.internal;

/**
 * What the words of a question are worth in each document of one segment.
 *
 * @param total of all words
 * @param found how many of the needed words were found
 * @param boost what place and qualifiers add to 1
 */
record SegmentScores(float[] total, byte[] found, float[] boost) {

    SegmentScores(int documents) {
        this(new float[documents], new byte[documents], new float[documents]);
    }
}
