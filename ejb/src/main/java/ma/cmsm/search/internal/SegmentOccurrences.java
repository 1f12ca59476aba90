package ma.cmsm.search.internal;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;

/**
 * In which documents of one segment a term stands, how often, and in how long a text. Of common
 * terms that is kept once it was read: to go through compressed postings costs more than to add up
 * what they say.
 */
final class SegmentOccurrences {

    /** Fewer are read as fast as they are looked up. */
    private static final int MANY = 256;

    /** Remembered for each document of the segment, of all terms together. */
    private static final int BYTES_OF_DOCUMENT = 512;

    private final Cache<Term, Occurrences> common;
    private final SegmentColumns columns;

    /**
     * @param columns of the segment
     * @param documents how many it has
     */
    SegmentOccurrences(SegmentColumns columns, int documents) {
        this.columns = columns;
        this.common = SegmentMemory.of(documents, BYTES_OF_DOCUMENT, Occurrences::bytes);
    }

    /**
     * Those of a term.
     *
     * @param leaf the segment in one view of the index
     */
    Occurrences of(QueryTerm term, LeafReaderContext leaf) throws IOException {
        Occurrences known = common.getIfPresent(term.term());
        return known == null ? read(term, leaf) : known;
    }

    private Occurrences read(QueryTerm term, LeafReaderContext leaf) throws IOException {
        TermState state = term.states().get(leaf);
        if (state == null) {
            return Occurrences.NONE;
        }
        TermsEnum terms = leaf.reader().terms(term.part().field()).iterator();
        terms.seekExact(term.term().bytes(), state);
        byte[] lengths = columns.norms(term.part());
        if (terms.docFreq() < MANY) {
            return Occurrences.ofFew(postings(terms), terms.docFreq(), lengths);
        }
        Occurrences many = Occurrences.ofMany(postings(terms), terms.docFreq(), lengths);
        common.put(term.term(), many);
        return many;
    }

    private static PostingsEnum postings(TermsEnum terms) throws IOException {
        return terms.postings(null, PostingsEnum.FREQS);
    }
}
