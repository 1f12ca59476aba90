package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.search.SearchHit.Away;
import ma.cmsm.search.SearchRequest.Occasion;
import ma.cmsm.search.SearchResult.Unsure;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** All that is asked besides words and facets. */
final class Conditions {

    private final List<Condition> all = new ArrayList<>();
    private final Optional<Vicinity> vicinity;
    private final Optional<OpenThen> hours;

    Conditions(Occasion occasion, DirectorySearcher searcher, Weights weights) {
        vicinity = occasion.near().map(near -> new Vicinity(near, searcher, weights));
        vicinity.ifPresent(all::add);
        hours = occasion.openAt().map(moment -> new OpenThen(moment, searcher, weights));
        hours.ifPresent(all::add);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean nameAPlace() {
        return vicinity.isPresent();
    }

    /** What they leave of a set. */
    Matches through(Matches among) {
        if (all.isEmpty()) {
            return among;
        }
        Matches left = among.copy();
        for (int segment = 0; segment < left.segments().length; segment++) {
            FixedBitSet documents = left.segments()[segment];
            BitSetIterator each = new BitSetIterator(among.segments()[segment], 0);
            for (int doc = each.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = each.nextDoc()) {
                if (!includes(segment, doc)) {
                    documents.clear(doc);
                }
            }
        }
        return left;
    }

    Unsure unsure(Matches hits) {
        return new Unsure(unsure(vicinity, hits), unsure(hours, hits));
    }

    private static long unsure(Optional<? extends Condition> asked, Matches hits) {
        long unsure = 0;
        if (asked.isPresent()) {
            for (int segment = 0; segment < hits.segments().length; segment++) {
                BitSetIterator each = new BitSetIterator(hits.segments()[segment], 0);
                for (int doc = each.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = each.nextDoc()) {
                    unsure += asked.get().isUnsure(segment, doc) ? 1 : 0;
                }
            }
        }
        return unsure;
    }

    private boolean includes(int segment, int doc) {
        for (Condition condition : all) {
            if (!condition.includes(segment, doc)) {
                return false;
            }
        }
        return true;
    }

    /** 1 when nobody asked for what is near. */
    float distance(int segment, int doc) {
        return vicinity.isPresent() ? vicinity.get().worth(segment, doc) : 1;
    }

    /** 1 when nobody asked for what is open. */
    float openness(int segment, int doc) {
        return hours.isPresent() ? hours.get().worth(segment, doc) : 1;
    }

    Optional<Away> away(int segment, int doc) {
        return vicinity.map(each -> each.away(segment, doc));
    }
}
