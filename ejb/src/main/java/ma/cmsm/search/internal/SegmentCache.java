package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** What is held in memory of the living segments of one index, read once and gone with them. */
final class SegmentCache {

    /** One segment's. Deletions do not touch it. */
    record Segment(
            SegmentFacets facets,
            SegmentColumns columns,
            SegmentPlaces places,
            SegmentHours hours,
            SegmentMentions mentions,
            SegmentOccurrences occurrences) {}

    private final FacetDictionary dictionary = new FacetDictionary();
    private final Map<IndexReader.CacheKey, Segment> segments = new ConcurrentHashMap<>();

    FacetDictionary dictionary() {
        return dictionary;
    }

    Segment segment(LeafReader reader) throws IOException {
        IndexReader.CacheHelper core = reader.getCoreCacheHelper();
        Segment known = segments.get(core.getKey());
        if (known != null) {
            return known;
        }
        SegmentColumns columns = SegmentColumns.read(reader);
        Segment read =
                new Segment(
                        SegmentFacets.read(reader, dictionary),
                        columns,
                        SegmentPlaces.read(reader),
                        SegmentHours.read(reader),
                        new SegmentMentions(),
                        new SegmentOccurrences(columns, reader.maxDoc()));
        if (segments.putIfAbsent(core.getKey(), read) == null) {
            core.addClosedListener(segments::remove);
        }
        return read;
    }
}
