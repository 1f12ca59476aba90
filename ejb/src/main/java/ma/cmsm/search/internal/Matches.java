package ma.cmsm.search.internal;

import org.apache.lucene.util.FixedBitSet;

/** A set of documents of one searcher: a bit set per segment. */
record Matches(FixedBitSet[] segments) {

    Matches copy() {
        FixedBitSet[] copies = new FixedBitSet[segments.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = segments[i].clone();
        }
        return new Matches(copies);
    }

    Matches and(Matches other) {
        for (int i = 0; i < segments.length; i++) {
            segments[i].and(other.segments[i]);
        }
        return this;
    }

    Matches or(Matches other) {
        for (int i = 0; i < segments.length; i++) {
            segments[i].or(other.segments[i]);
        }
        return this;
    }

    int count() {
        int count = 0;
        for (FixedBitSet segment : segments) {
            count += segment.cardinality();
        }
        return count;
    }
}
