package ma.cmsm.search.internal;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Terms that are analysed already, given to the index as they are; filled anew per document. */
final class TermStream extends TokenStream {

    private final BytesTermAttribute attribute = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private BytesRef[] terms = new BytesRef[64];
    private boolean[] further = new boolean[64];
    private int size;
    private int next;

    void clear() {
        size = 0;
    }

    /** Adds a word: its first form counts for the length of the text, the others do not. */
    void add(BytesRef[] forms) {
        for (int i = 0; i < forms.length; i++) {
            if (size == terms.length) {
                terms = Arrays.copyOf(terms, size * 2);
                further = Arrays.copyOf(further, size * 2);
            }
            further[size] = i > 0;
            terms[size++] = forms[i];
        }
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
        step.setPositionIncrement(further[next] ? 0 : 1);
        attribute.setBytesRef(terms[next++]);
        return true;
    }
}
