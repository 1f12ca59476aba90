package ma.cmsm.search.internal;

import java.nio.ByteBuffer;
import ma.cmsm.search.IndexDocument.Position;
import ma.cmsm.search.IndexDocument.Where;
import org.apache.lucene.util.BytesRef;

/**
 * Where an object is, in few bytes: whether it comes to people and whether its places are rough,
 * then latitude and longitude of each place as floats (some metres exact).
 */
final class Whereabouts {

    private static final int COMING = 1;
    private static final int ROUGH = 2;

    private Whereabouts() {}

    static BytesRef bytes(Where where) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + where.positions().size() * 2 * Float.BYTES);
        bytes.put((byte) ((where.comesToYou() ? COMING : 0) | (where.rough() ? ROUGH : 0)));
        for (Position position : where.positions()) {
            bytes.putFloat((float) position.latitude()).putFloat((float) position.longitude());
        }
        return new BytesRef(bytes.array());
    }

    static boolean comesToYou(BytesRef where) {
        return (where.bytes[where.offset] & COMING) != 0;
    }

    static boolean isRough(BytesRef where) {
        return (where.bytes[where.offset] & ROUGH) != 0;
    }

    /** How many degrees {@link #degrees} will put. */
    static int countDegrees(BytesRef where) {
        return (where.length - 1) / Float.BYTES;
    }

    /** Puts the latitude and longitude of each place, from a position of an array on. */
    static void degrees(BytesRef where, float[] to, int from) {
        ByteBuffer.wrap(where.bytes, where.offset + 1, where.length - 1)
                .asFloatBuffer()
                .get(to, from, countDegrees(where));
    }
}
