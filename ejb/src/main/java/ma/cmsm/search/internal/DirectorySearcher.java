package ma.cmsm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ma.cmsm.search.IndexDocument.Tie;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;

/** One unchanging view of the index, with what counting needs at hand. */
final class DirectorySearcher extends IndexSearcher {

    private final FacetDictionary dictionary;
    private final SegmentFacets[] facets;
    private final SegmentCache.Segment[] segments;
    private final int[] carried;
    private final List<FacetValue> tied;
    private final Map<String, Matches> everything = new ConcurrentHashMap<>();
    private final Map<Part, float[]> penalties = new ConcurrentHashMap<>();
    private final Map<String, int[]> everythingCounted = new ConcurrentHashMap<>();

    DirectorySearcher(IndexReader reader, SegmentCache cache) throws IOException {
        super(reader);
        setQueryCache(null);
        dictionary = cache.dictionary();
        List<LeafReaderContext> leaves = getIndexReader().leaves();
        segments = new SegmentCache.Segment[leaves.size()];
        facets = new SegmentFacets[leaves.size()];
        for (int i = 0; i < facets.length; i++) {
            segments[i] = cache.segment(leaves.get(i).reader());
            facets[i] = segments[i].facets();
        }
        carried = count(live(all()));
        tied = dictionary.values().stream().flatMap(v -> IndexSchema.tied(v).stream()).toList();
    }

    /** What is held of the segment of a number. */
    SegmentCache.Segment segment(int number) {
        return segments[number];
    }

    /** The documents of a segment that carry a code; none when nobody knows the code. */
    Optional<FixedBitSet> carriers(String facet, String code, int segment) {
        OptionalInt number = dictionary.find(facet, code);
        return number.isPresent()
                ? Optional.of(facets[segment].carriers(number.getAsInt()))
                : Optional.empty();
    }

    /** The documents of a segment that carry a code and no part of it. */
    Optional<FixedBitSet> undivided(String facet, String code, int segment) {
        OptionalInt number = dictionary.find(facet, code);
        return number.isPresent()
                ? Optional.of(
                        facets[segment].undivided(
                                number.getAsInt(), () -> dictionary.parts(facet, code)))
                : Optional.empty();
    }

    /** The documents of a segment that carry no code of a facet. */
    Optional<FixedBitSet> lacking(String facet, int segment) {
        return Optional.of(facets[segment].lacking(facet, () -> dictionary.of(facet)));
    }

    /** How many documents carry a code; deleted ones do not count. */
    int carried(String facet, String code) {
        return counted(carried, facet, code);
    }

    /** How many documents of a kind carry a code. */
    int carried(String kind, String facet, String code) {
        return counted(everythingCounted(kind), facet, code);
    }

    private int counted(int[] counts, String facet, String code) {
        OptionalInt number = dictionary.find(facet, code);
        // A number that came later is of a segment that is not seen from here.
        return number.isPresent() && number.getAsInt() < counts.length
                ? counts[number.getAsInt()]
                : 0;
    }

    /** How much longer texts of a part count less, by the norm of their length. */
    float[] lengthPenalties(Part part) {
        return penalties.computeIfAbsent(part, this::countPenalties);
    }

    private float[] countPenalties(Part part) {
        try {
            CollectionStatistics statistics = collectionStatistics(part.field());
            float mean =
                    statistics == null
                            ? 1
                            : (float) statistics.sumTotalTermFreq() / statistics.docCount();
            float[] penalties = new float[256];
            for (int norm = 0; norm < penalties.length; norm++) {
                float length = SmallFloat.byte4ToInt((byte) norm);
                penalties[norm] = 1 - part.lengthNorm() + part.lengthNorm() * length / mean;
            }
            return penalties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All documents of a kind; not to be changed. */
    Matches everything(String kind) {
        return everything.computeIfAbsent(kind, this::collectEverything);
    }

    /** The counts of {@link #everything}; not to be changed. */
    int[] everythingCounted(String kind) {
        return everythingCounted.computeIfAbsent(kind, asked -> count(everything(asked)));
    }

    /** Adds all documents that carry a code of a facet; none when nobody knows the code. */
    void addCarriers(String facet, String code, Matches to) {
        OptionalInt number = dictionary.find(facet, code);
        for (int i = 0; number.isPresent() && i < facets.length; i++) {
            to.segments()[i].or(facets[i].carriers(number.getAsInt()));
        }
    }

    /** How often each value is carried in a set, by the number of the value. */
    int[] count(Matches documents) {
        int[] counts = new int[dictionary.size()];
        for (int i = 0; i < facets.length; i++) {
            facets[i].count(documents.segments()[i], counts);
        }
        return counts;
    }

    /** The facets whose codes are said together, two by two. */
    List<FacetValue> tied() {
        return tied;
    }

    /** Adds all documents that say a code of a facet together with any of another's. */
    void addTied(FacetValue value, String otherFacet, Set<String> otherCodes, Matches to) {
        for (String other : otherCodes) {
            Tie tie = new Tie(value.facet(), value.code(), otherFacet, other);
            Tie turned = new Tie(otherFacet, other, value.facet(), value.code());
            addCarriers("", IndexSchema.tie(tie), to);
            addCarriers("", IndexSchema.tie(turned), to);
        }
    }

    List<FacetValue> values() {
        return dictionary.values();
    }

    Matches none() {
        FixedBitSet[] segments = new FixedBitSet[facets.length];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new FixedBitSet(leaf(i).reader().maxDoc());
        }
        return new Matches(segments);
    }

    private Matches all() {
        Matches all = none();
        for (FixedBitSet segment : all.segments()) {
            segment.set(0, segment.length());
        }
        return all;
    }

    private Matches collectEverything(String kind) {
        Matches documents = none();
        addCarriers("", kind, documents);
        return live(documents);
    }

    private Matches live(Matches documents) {
        for (int i = 0; i < facets.length; i++) {
            Bits live = leaf(i).reader().getLiveDocs();
            FixedBitSet segment = documents.segments()[i];
            for (int doc = 0; live != null && doc < segment.length(); doc++) {
                if (!live.get(doc)) {
                    segment.clear(doc);
                }
            }
        }
        return documents;
    }

    LeafReaderContext leaf(int i) {
        return getIndexReader().leaves().get(i);
    }
}
