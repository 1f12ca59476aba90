package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.search.SearchHit.Away;
import ma.cmsm.search.SearchRequest.Occasion;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** All that is asked besides words and facets. */
final class Conditions {

    private final List<Condition> all = new ArrayList<>();
    private final Optional<Vicinity> vicinity;

    Conditions(Occasion occasion, DirectorySearcher searcher) {
        vicinity = occasion.near().map(near -> new Vicinity(near, searcher));
        vicinity.ifPresent(all::add);
        occasion.openAt().ifPresent(moment -> all.add(new OpenThen(moment, searcher)));
    }

    boolean isEmpty() {
        return all.isEmpty();
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

    private boolean includes(int segment, int doc) {
        for (Condition condition : all) {
            if (!condition.includes(segment, doc)) {
                return false;
            }
        }
        return true;
    }

    float worth(int segment, int doc) {
        float worth = 1;
        for (Condition condition : all) {
            worth *= condition.worth(segment, doc);
        }
        return worth;
    }

    Optional<Away> away(int segment, int doc) {
        return vicinity.map(each -> each.away(segment, doc));
    }
}
