package ma.cmsm.search.internal;

import java.nio.ByteBuffer;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Position;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SloppyMath;

/**
 * Where an object is, in few bytes: whether it comes to people, then latitude and longitude of each
 * place as floats (some metres exact).
 */
final class Whereabouts {

    private static final double METRES_PER_KILOMETRE = 1_000;

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

    /** Kilometres from a point to the nearest place; infinite when it has none. */
    static double distance(BytesRef where, Position from) {
        ByteBuffer bytes = ByteBuffer.wrap(where.bytes, where.offset + 1, where.length - 1);
        double nearest = Double.POSITIVE_INFINITY;
        while (bytes.remaining() >= 2 * Float.BYTES) {
            double metres =
                    SloppyMath.haversinMeters(
                            from.latitude(), from.longitude(), bytes.getFloat(), bytes.getFloat());
            nearest = Math.min(nearest, metres / METRES_PER_KILOMETRE);
        }
        return nearest;
    }
}
