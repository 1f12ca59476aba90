package ma.cmsm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.PriorityQueue;

/**
 * The first of many documents: by score, then by name, then by key, so that an order is always the
 * same. Within a segment names are compared by number; only the first of each are read and merged.
 */
final class TopDocuments {

    /** The score of a document; called for each that matched. */
    @FunctionalInterface
    interface Scorer {
        float score(int segment, int doc);
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

    List<Top> of(Matches matches, Scorer scorer) throws IOException {
        List<Placed> all = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Heap heap = collect(leaf, matches.segments()[leaf.ord], scorer);
            for (Candidate candidate = heap.pop(); candidate != null; candidate = heap.pop()) {
                all.add(new Placed(leaf, candidate));
            }
        }
        Collections.sort(all);
        return all.stream().limit(most).map(Placed::top).toList();
    }

    private Heap collect(LeafReaderContext leaf, FixedBitSet matches, Scorer scorer)
            throws IOException {
        SegmentColumns columns = searcher.segment(leaf.ord).columns();
        int[] names = columns.order(nameOrder);
        int[] keys = columns.order(IndexSchema.KEY);
        Heap heap = new Heap(Math.min(most, Math.max(1, matches.cardinality())));
        Candidate spare = new Candidate();
        BitSetIterator each = new BitSetIterator(matches, 0);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            spare.set(doc, scorer.score(leaf.ord, doc), names[doc], keys[doc]);
            Candidate left = heap.insertWithOverflow(spare);
            spare = left == null ? new Candidate() : left;
        }
        return heap;
    }

    private static BytesRef value(LeafReaderContext leaf, String field, int number) {
        try {
            return number < 0
                    ? new BytesRef()
                    : BytesRef.deepCopyOf(
                            DocValues.getSorted(leaf.reader(), field).lookupOrd(number));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * One of the first of its segment, comparable with those of others. Names are read only when
     * one of another segment is worth just the same.
     */
    private final class Placed implements Comparable<Placed> {

        private final LeafReaderContext leaf;
        private final int doc;
        private final float score;
        private final int nameNumber;
        private final int keyNumber;
        private BytesRef name;

        Placed(LeafReaderContext leaf, Candidate candidate) {
            this.leaf = leaf;
            this.doc = candidate.doc;
            this.score = candidate.score;
            this.nameNumber = candidate.name;
            this.keyNumber = candidate.key;
        }

        Top top() {
            return new Top(leaf, doc, score);
        }

        @Override
        public int compareTo(Placed other) {
            if (score != other.score) {
                return Float.compare(other.score, score);
            }
            if (leaf == other.leaf) {
                return nameNumber != other.nameNumber
                        ? Integer.compare(nameNumber, other.nameNumber)
                        : Integer.compare(keyNumber, other.keyNumber);
            }
            int byName = name().compareTo(other.name());
            return byName != 0 ? byName : key().compareTo(other.key());
        }

        private BytesRef name() {
            if (name == null) {
                name = value(leaf, nameOrder, nameNumber);
            }
            return name;
        }

        private BytesRef key() {
            return value(leaf, IndexSchema.KEY, keyNumber);
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
