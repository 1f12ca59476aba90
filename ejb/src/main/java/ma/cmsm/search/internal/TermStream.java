package ma.cmsm.search.internal;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Terms that are analysed already, given to the index as they are; filled anew per document. */
final class TermStream extends TokenStream {

    private final BytesTermAttribute attribute = addAttribute(BytesTermAttribute.class);
    private BytesRef[] terms = new BytesRef[64];
    private int size;
    private int next;

    void clear() {
        size = 0;
    }

    void add(BytesRef term) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
        }
        terms[size++] = term;
    }

    boolean isEmpty() {
        return size == 0;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == size) {
            return false;
        }
        // Lucene leaves the attributes of the last document's end behind, a step of zero among
        // them.
        clearAttributes();
        attribute.setBytesRef(terms[next++]);
        return true;
    }
}
