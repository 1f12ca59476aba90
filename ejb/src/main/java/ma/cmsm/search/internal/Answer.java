package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import ma.cmsm.search.internal.lexicon.Lexicon;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a question finds in one view of the index, before any filter.
 *
 * @param matches who is found
 * @param scores by segment; empty without words, when all are worth the same
 * @param sparing whether what is only near was left out, see {@link SegmentRanker}
 */
record Answer(Matches matches, List<SegmentScores> scores, boolean sparing) {

    /** All of these. */
    static Answer all(Matches matches) {
        return new Answer(matches, List.of(), true);
    }

    /**
     * What a question finds where and when it is asked: what is worth little beside the best is
     * left out, and what is too far or closed is no best. What filters let through is added, if
     * they would otherwise leave nothing; then what is only near is looked for as well.
     */
    static Answer of(
            Question question,
            DirectorySearcher searcher,
            String kind,
            Lexicon lexicon,
            Weights weights,
            Conditions conditions,
            FacetFilters filters)
            throws IOException {
        Asked asked = new Asked(question, searcher, kind, lexicon, weights, conditions, filters);
        Answer sparing = asked.answer(true);
        boolean narrowed = !filters.isEmpty() || !conditions.isEmpty();
        return narrowed && filters.all(sparing.matches).count() == 0
                ? asked.answer(false)
                : sparing;
    }

    /** What is asked of what. */
    private record Asked(
            Question question,
            DirectorySearcher searcher,
            String kind,
            Lexicon lexicon,
            Weights weights,
            Conditions conditions,
            FacetFilters filters) {

        /**
         * Answers.
         *
         * @param sparing whether only what can be found without filters is looked at
         */
        Answer answer(boolean sparing) throws IOException {
            List<SegmentScores> scores = scores(sparing);
            Matches there = searcher.everything(kind);
            if (!conditions.isEmpty()) {
                there = conditions.through(those(scores, there, (segment, number) -> true));
            }
            Matches found = new Cut(scores, there, weights).left();
            if (!sparing && filters.all(found).count() == 0) {
                found.or(new Cut(scores, filters.all(there), weights).left());
            }
            return new Answer(found, scores, sparing);
        }

        private List<SegmentScores> scores(boolean sparing) throws IOException {
            Worths worths = new Worths(question, searcher, lexicon, weights, sparing);
            float floor = conditions.isEmpty() ? worths.floor(kind, Cut.FEW) : 0;
            Window window = new Window();
            List<SegmentScores> scores = new ArrayList<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                scores.add(
                        new SegmentRanker(searcher, lexicon, weights, leaf, window, Ledger.NONE)
                                .rank(worths, floor));
            }
            return scores;
        }
    }

    /** Whether one of the hits has so many of the needed words. */
    boolean isComplete(Matches hits, int needed) {
        if (needed == 0 || scores.isEmpty()) {
            return true;
        }
        for (int i = 0; i < scores.size(); i++) {
            SegmentScores segment = scores.get(i);
            for (int number = 0; number < segment.size(); number++) {
                if (segment.found(number) >= needed
                        && hits.segments()[i].get(segment.document(number))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Those that have so many of the needed words. */
    Matches having(int needed) {
        return those(scores, matches, (segment, number) -> segment.found(number) >= needed);
    }

    /** Whether a document of a segment is wanted. */
    private interface Wanted {
        boolean test(SegmentScores segment, int number);
    }

    private static Matches those(List<SegmentScores> scores, Matches among, Wanted wanted) {
        FixedBitSet[] segments = new FixedBitSet[scores.size()];
        for (int i = 0; i < segments.length; i++) {
            SegmentScores segment = scores.get(i);
            FixedBitSet there = among.segments()[i];
            segments[i] = new FixedBitSet(there.length());
            for (int number = 0; number < segment.size(); number++) {
                int doc = segment.document(number);
                if (wanted.test(segment, number) && there.get(doc)) {
                    segments[i].set(doc);
                }
            }
        }
        return new Matches(segments);
    }

    /**
     * Leaves out what is worth little beside the best: when that leaves few, what is only near to
     * what was sought helps, too.
     */
    private record Cut(List<SegmentScores> scores, Matches among, Weights weights) {

        private static final int FEW = 10;

        Matches left() {
            float best = 0;
            for (int i = 0; i < scores.size(); i++) {
                SegmentScores segment = scores.get(i);
                for (int number = 0; number < segment.size(); number++) {
                    int doc = segment.document(number);
                    if (among.segments()[i].get(doc)) {
                        best = Math.max(best, segment.total(number));
                    }
                }
            }
            float least = best * weights.of(Weight.CUT);
            Matches near = worth(least);
            return near.count() >= FEW ? near : nextBest(least * weights.of(Weight.FEW_CUT));
        }

        /** No more than make it enough, but for those that are worth the same. */
        private Matches nextBest(float least) {
            PriorityQueue<Float> best = new PriorityQueue<>(FEW);
            for (int i = 0; i < scores.size(); i++) {
                SegmentScores segment = scores.get(i);
                for (int number = 0; number < segment.size(); number++) {
                    int doc = segment.document(number);
                    float total = segment.total(number);
                    boolean better = best.size() < FEW || total > best.peek();
                    if (better && total >= least && among.segments()[i].get(doc)) {
                        best.add(total);
                        if (best.size() > FEW) {
                            best.poll();
                        }
                    }
                }
            }
            return worth(best.size() < FEW ? least : best.peek());
        }

        private Matches worth(float least) {
            return those(scores, among, (segment, number) -> segment.total(number) >= least);
        }
    }
}
