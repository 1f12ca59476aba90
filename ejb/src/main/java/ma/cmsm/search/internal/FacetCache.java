package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The facets of the living segments of one index, read once per segment and gone with it. */
final class FacetCache {

    private final FacetDictionary dictionary = new FacetDictionary();
    private final Map<IndexReader.CacheKey, SegmentFacets> segments = new ConcurrentHashMap<>();

    FacetDictionary dictionary() {
        return dictionary;
    }

    SegmentFacets facets(LeafReader reader) throws IOException {
        IndexReader.CacheHelper core = reader.getCoreCacheHelper();
        SegmentFacets known = segments.get(core.getKey());
        if (known != null) {
            return known;
        }
        SegmentFacets read = SegmentFacets.read(reader, dictionary);
        if (segments.putIfAbsent(core.getKey(), read) == null) {
            core.addClosedListener(segments::remove);
        }
        return read;
    }
}
