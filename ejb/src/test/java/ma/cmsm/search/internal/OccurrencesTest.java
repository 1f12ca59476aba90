package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

    private static final int DOCUMENTS = 1_000;

    private final byte[] lengths = new byte[2 * DOCUMENTS];
    private final float[] penalties = new float[256];

    OccurrencesTest() {
        for (int doc = 0; doc < lengths.length; doc++) {
            lengths[doc] = (byte) (doc * 7);
        }
        for (int length = 0; length < penalties.length; length++) {
            penalties[length] = 0.3f + length / 100f;
        }
    }

    @Test
    void manyAreWorthWhatTheyAreWorthOneByOne() throws IOException {
        Occurrences few = Occurrences.ofFew(new EverySecond(), DOCUMENTS, lengths);
        Occurrences many = Occurrences.ofMany(new EverySecond(), DOCUMENTS, lengths);

        assertArrayEquals(few.documents(), many.documents());
        float[] one = few.shares(penalties);
        float[] other = many.shares(penalties);
        for (int i = 0; i < DOCUMENTS; i++) {
            assertEquals(one[few.kinds()[i]], other[many.kinds()[i]], "document " + 2 * i);
        }
    }

    @Test
    void aTermIsWorthMoreTheOftenerItStandsAndTheShorterTheText() throws IOException {
        Occurrences few = Occurrences.ofFew(new EverySecond(), DOCUMENTS, lengths);
        float[] shares = few.shares(penalties);

        assertEquals(1 / (1 + Worths.SATURATION * penalties[0]), shares[few.kinds()[0]]);
        assertEquals(2 / (2 + Worths.SATURATION * penalties[14]), shares[few.kinds()[1]]);
    }

    /** A term in every second document, in each more often than in the one before. */
    private static final class EverySecond extends PostingsEnum {

        private int doc = -2;

        @Override
        public int nextDoc() {
            doc += 2;
            return doc;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int freq() {
            return 1 + doc / 2;
        }

        @Override
        public int advance(int target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long cost() {
            return DOCUMENTS;
        }

        @Override
        public int nextPosition() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int startOffset() {
            return -1;
        }

        @Override
        public int endOffset() {
            return -1;
        }

        @Override
        public BytesRef getPayload() {
            return null;
        }
    }
}
