package ma.cmsm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.PriorityQueue;

/**
 * The first of many documents: by score, then by name, then by key, so that an order is always the
 * same. Within a segment names are compared by number; the first of each are merged.
 */
final class TopDocuments {

    /** The score of a document of one segment; called for each that matched. */
    @FunctionalInterface
    interface Scorer {
        float score(int doc);
    }

    /** Who scores the documents of a segment. */
    @FunctionalInterface
    interface Scorers {
        Scorer of(int segment);
    }

    /**
     * One of the first.
     *
     * @param doc within its segment
     */
    record Top(LeafReaderContext leaf, int doc, float score) {}

    private final DirectorySearcher searcher;
    private final String nameOrder;
    private final int most;

    TopDocuments(DirectorySearcher searcher, String language, int most) {
        this.searcher = searcher;
        this.nameOrder = IndexSchema.nameOrder(language);
        this.most = most;
    }

    List<Top> of(Matches matches, Scorers scorers) throws IOException {
        PriorityQueue<Run> runs = new Runs(searcher.getIndexReader().leaves().size());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Heap best = collect(leaf, matches.segments()[leaf.ord], scorers.of(leaf.ord));
            Run run = new Run(leaf, sorted(best));
            if (run.isLeft()) {
                runs.add(run);
            }
        }
        List<Top> first = new ArrayList<>();
        while (first.size() < most && runs.size() > 0) {
            Run next = runs.top();
            first.add(next.take());
            if (next.isLeft()) {
                runs.updateTop();
            } else {
                runs.pop();
            }
        }
        return first;
    }

    private static Candidate[] sorted(Heap heap) {
        Candidate[] sorted = new Candidate[heap.size()];
        for (int at = sorted.length - 1; at >= 0; at--) {
            sorted[at] = heap.pop();
        }
        return sorted;
    }

    private Heap collect(LeafReaderContext leaf, FixedBitSet matches, Scorer scorer)
            throws IOException {
        SegmentColumns columns = searcher.segment(leaf.ord).columns();
        int[] names = columns.order(nameOrder);
        int[] keys = columns.order(IndexSchema.KEY);
        int room = Math.min(most, Math.max(1, matches.cardinality()));
        Heap heap = new Heap(room);
        Candidate spare = new Candidate();
        BitSetIterator each = new BitSetIterator(matches, 0);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            float score = scorer.score(doc);
            if (heap.size() < room || score >= heap.top().score) {
                spare.set(doc, score, names[doc], keys[doc]);
                Candidate left = heap.insertWithOverflow(spare);
                spare = left == null ? new Candidate() : left;
            }
        }
        return heap;
    }

    /**
     * The first of one segment, in order, being merged with those of others: the bytes of a name or
     * a key are read only when they decide.
     */
    private final class Run {

        private final LeafReaderContext leaf;
        private final Candidate[] sorted;
        private int next;
        private SortedDocValues names;
        private SortedDocValues keys;
        private BytesRef name;
        private BytesRef key;

        Run(LeafReaderContext leaf, Candidate[] sorted) {
            this.leaf = leaf;
            this.sorted = sorted;
        }

        boolean isLeft() {
            return next < sorted.length;
        }

        Top take() {
            Candidate taken = sorted[next++];
            name = null;
            key = null;
            return new Top(leaf, taken.doc, taken.score);
        }

        boolean isBefore(Run other) {
            float own = sorted[next].score;
            float others = other.sorted[other.next].score;
            if (own != others) {
                return own > others;
            }
            int byName = name().compareTo(other.name());
            return byName == 0 ? key().compareTo(other.key()) < 0 : byName < 0;
        }

        private BytesRef name() {
            if (name == null) {
                names = names == null ? column(nameOrder) : names;
                name = value(names, sorted[next].name);
            }
            return name;
        }

        private BytesRef key() {
            if (key == null) {
                keys = keys == null ? column(IndexSchema.KEY) : keys;
                key = value(keys, sorted[next].key);
            }
            return key;
        }

        private SortedDocValues column(String field) {
            try {
                return DocValues.getSorted(leaf.reader(), field);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static BytesRef value(SortedDocValues column, int number) {
        try {
            return number < 0 ? new BytesRef() : BytesRef.deepCopyOf(column.lookupOrd(number));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The one whose next is the very next on top. */
    private static final class Runs extends PriorityQueue<Run> {

        Runs(int most) {
            super(most);
        }

        @Override
        protected boolean lessThan(Run one, Run other) {
            return one.isBefore(other);
        }
    }

    /** A document on its way; used again for the next one that falls out. */
    private static final class Candidate {
        private int doc;
        private float score;
        private int name;
        private int key;

        void set(int newDoc, float newScore, int newName, int newKey) {
            doc = newDoc;
            score = newScore;
            name = newName;
            key = newKey;
        }
    }

    /** Keeps the best; the worst of them is on top. */
    private static final class Heap extends PriorityQueue<Candidate> {

        Heap(int most) {
            super(most);
        }

        @Override
        protected boolean lessThan(Candidate one, Candidate other) {
            if (one.score != other.score) {
                return one.score < other.score;
            }
            return one.name == other.name ? one.key > other.key : one.name > other.name;
        }
    }
}
