package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.List;
import ma.cmsm.search.internal.lexicon.Lexicon;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a question finds in one view of the index, before any filter.
 *
 * @param matches who is found
 * @param scores by segment; empty without words, when all are worth the same
 * @param complete whether some of them have every needed word
 */
record Answer(Matches matches, List<SegmentScores> scores, boolean complete) {

    /** Everything of a kind. */
    static Answer everything(DirectorySearcher searcher, String kind) {
        return new Answer(searcher.everything(kind), List.of(), true);
    }

    static Answer of(
            Question question,
            DirectorySearcher searcher,
            String kind,
            Lexicon lexicon,
            Weights weights)
            throws IOException {
        Rarities rarities = new Rarities(searcher, lexicon);
        List<SegmentScores> scores = new java.util.ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            scores.add(
                    new SegmentRanker(searcher, lexicon, weights, rarities, leaf).rank(question));
        }
        Matches everything = searcher.everything(kind);
        float best = 0;
        int most = 0;
        for (int i = 0; i < scores.size(); i++) {
            SegmentScores segment = scores.get(i);
            BitSetIterator each = new BitSetIterator(everything.segments()[i], 0);
            for (int doc = each.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = each.nextDoc()) {
                if (segment.found()[doc] > 0) {
                    best = Math.max(best, segment.total()[doc]);
                    most = Math.max(most, segment.found()[doc]);
                }
            }
        }
        Matches matches = found(everything, scores, best * weights.cut());
        return new Answer(matches, scores, most >= question.needed().size());
    }

    private static Matches found(Matches among, List<SegmentScores> scores, float least)
            throws IOException {
        FixedBitSet[] segments = new FixedBitSet[scores.size()];
        for (int i = 0; i < segments.length; i++) {
            SegmentScores segment = scores.get(i);
            segments[i] = new FixedBitSet(among.segments()[i].length());
            BitSetIterator each = new BitSetIterator(among.segments()[i], 0);
            for (int doc = each.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = each.nextDoc()) {
                if (segment.found()[doc] > 0 && segment.total()[doc] >= least) {
                    segments[i].set(doc);
                }
            }
        }
        return new Matches(segments);
    }
}
