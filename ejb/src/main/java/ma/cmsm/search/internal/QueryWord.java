package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/**
 * One word of a query with all the terms of the index that say it.
 *
 * @param terms where it is found; empty when the index does not know it
 */
record QueryWord(List<WeightedTerm> terms) {

    /** A term of the index, where it is, and what finding it is worth. */
    record WeightedTerm(Term term, TermStates states, float weight) {

        Query query() {
            return new BoostQuery(new TermQuery(term, states), weight);
        }
    }

    /** The best place counts; the others break ties. */
    private static final float OTHER_PLACES = 0.1f;

    Query ranking() {
        List<Query> places = terms.stream().map(WeightedTerm::query).toList();
        return places.size() == 1 ? places.get(0) : new DisjunctionMaxQuery(places, OTHER_PLACES);
    }

    /** Every document that has the word anywhere, deleted ones included. */
    Matches matches(IndexSearcher searcher) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        FixedBitSet[] segments = new FixedBitSet[leaves.size()];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new FixedBitSet(leaves.get(i).reader().maxDoc());
            for (WeightedTerm term : terms) {
                collect(term, leaves.get(i), segments[i]);
            }
        }
        return new Matches(segments);
    }

    /** Reads the postings straight: much cheaper than a scorer per place, and nothing is scored. */
    private static void collect(WeightedTerm wanted, LeafReaderContext leaf, FixedBitSet found)
            throws IOException {
        TermState state = wanted.states().get(leaf);
        if (state == null) {
            return;
        }
        TermsEnum terms = leaf.reader().terms(wanted.term().field()).iterator();
        terms.seekExact(wanted.term().bytes(), state);
        PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
        int doc = documents.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            found.set(doc);
            doc = documents.nextDoc();
        }
    }
}
