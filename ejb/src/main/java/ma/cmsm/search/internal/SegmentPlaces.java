package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.Arrays;
import ma.cmsm.search.IndexDocument.Position;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SloppyMath;

/**
 * Where the documents of one segment are, held in memory as plain arrays: 4 bytes a document and 8
 * a place.
 */
final class SegmentPlaces {

    private static final double METRES_PER_KILOMETRE = 1_000;

    private final int[] starts;
    private final FixedBitSet coming;
    private final FixedBitSet rough;
    private float[] degrees = new float[64];

    private SegmentPlaces(int documents) {
        starts = new int[documents + 1];
        coming = new FixedBitSet(documents);
        rough = new FixedBitSet(documents);
    }

    static SegmentPlaces read(LeafReader reader) throws IOException {
        SegmentPlaces places = new SegmentPlaces(reader.maxDoc());
        BinaryDocValues column = DocValues.getBinary(reader, IndexSchema.WHERE);
        int size = 0;
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            places.starts[doc] = size;
            if (column.advanceExact(doc)) {
                size += places.add(doc, column.binaryValue(), size);
            }
        }
        places.starts[reader.maxDoc()] = size;
        places.degrees = Arrays.copyOf(places.degrees, size);
        return places;
    }

    private int add(int doc, BytesRef where, int from) {
        if (Whereabouts.comesToYou(where)) {
            coming.set(doc);
        }
        if (Whereabouts.isRough(where)) {
            rough.set(doc);
        }
        int count = Whereabouts.countDegrees(where);
        degrees = ArrayUtil.grow(degrees, from + count);
        Whereabouts.degrees(where, degrees, from);
        return count;
    }

    boolean comesToYou(int doc) {
        return coming.get(doc);
    }

    /** All that come to people, or help from afar; not to be changed. */
    FixedBitSet coming() {
        return coming;
    }

    /** Whether its places are the middles of the communes they lie in. */
    boolean isRough(int doc) {
        return rough.get(doc);
    }

    /** Kilometres from a point to the nearest place of a document; NaN when none is known. */
    float kilometres(int doc, Position from) {
        double nearest = Double.NaN;
        for (int i = starts[doc]; i < starts[doc + 1]; i += 2) {
            double metres =
                    SloppyMath.haversinMeters(
                            from.latitude(), from.longitude(), degrees[i], degrees[i + 1]);
            nearest = metres >= nearest ? nearest : metres;
        }
        return (float) (nearest / METRES_PER_KILOMETRE);
    }
}
