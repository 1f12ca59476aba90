package ma.cmsm.search.internal;

import java.nio.ByteBuffer;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Position;
import org.apache.lucene.util.BytesRef;

/**
 * Where an object is, in few bytes: whether it comes to people, then latitude and longitude of each
 * place as floats (some metres exact).
 */
final class Whereabouts {

    private Whereabouts() {}

    static BytesRef bytes(Facts facts) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + facts.positions().size() * 2 * Float.BYTES);
        bytes.put((byte) (facts.comesToYou() ? 1 : 0));
        for (Position position : facts.positions()) {
            bytes.putFloat((float) position.latitude()).putFloat((float) position.longitude());
        }
        return new BytesRef(bytes.array());
    }

    static boolean comesToYou(BytesRef where) {
        return where.bytes[where.offset] == 1;
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
