package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/**
 * What ranking reads of every document of one segment, held in memory as plain arrays: the length
 * of each part (as Lucene's norm byte), the day somebody last made sure of it, and its place in
 * each order; 23 bytes a document.
 */
final class SegmentColumns {

    /** Nobody ever made sure of it. */
    static final int NEVER = Integer.MIN_VALUE;

    private final Map<Part, byte[]> norms = new EnumMap<>(Part.class);
    private final int[] checked;
    private final Map<String, int[]> orders = new HashMap<>();

    private SegmentColumns(int documents) {
        checked = new int[documents];
    }

    static SegmentColumns read(LeafReader reader) throws IOException {
        SegmentColumns columns = new SegmentColumns(reader.maxDoc());
        for (Part part : Part.values()) {
            columns.norms.put(part, norms(reader, part));
        }
        for (String order : IndexSchema.ORDERS) {
            columns.orders.put(order, order(reader, order));
        }
        NumericDocValues days = DocValues.getNumeric(reader, IndexSchema.CHECKED);
        for (int doc = 0; doc < columns.checked.length; doc++) {
            columns.checked[doc] = days.advanceExact(doc) ? (int) days.longValue() : NEVER;
        }
        return columns;
    }

    private static byte[] norms(LeafReader reader, Part part) throws IOException {
        byte[] norms = new byte[reader.maxDoc()];
        NumericDocValues values = reader.getNormValues(part.field());
        if (values != null) {
            for (int doc = 0; doc < norms.length; doc++) {
                norms[doc] = values.advanceExact(doc) ? (byte) values.longValue() : 0;
            }
        }
        return norms;
    }

    private static int[] order(LeafReader reader, String field) throws IOException {
        int[] order = new int[reader.maxDoc()];
        SortedDocValues values = DocValues.getSorted(reader, field);
        for (int doc = 0; doc < order.length; doc++) {
            order[doc] = values.advanceExact(doc) ? values.ordValue() : -1;
        }
        return order;
    }

    /** The place of each document in an order of {@link IndexSchema#ORDERS}, within the segment. */
    int[] order(String field) {
        return orders.get(field);
    }

    byte[] norms(Part part) {
        return norms.get(part);
    }

    /** Days since 1970, or {@link #NEVER}. */
    int checked(int doc) {
        return checked[doc];
    }
}
