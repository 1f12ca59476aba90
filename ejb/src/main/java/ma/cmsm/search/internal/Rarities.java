package ma.cmsm.search.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Topic;
import org.apache.lucene.index.LeafReaderContext;

/**
 * What is rare says more (BM25's inverse document frequency), counted over the whole index so that
 * a document is worth the same in whichever segment it lies. Serves one question.
 */
final class Rarities {

    static final float RAREST_CODE = 4.2f;

    private final DirectorySearcher searcher;
    private final Lexicon lexicon;
    private final int documents;
    private final Map<String, Float> topics = new HashMap<>();

    Rarities(DirectorySearcher searcher, Lexicon lexicon) {
        this.searcher = searcher;
        this.lexicon = lexicon;
        this.documents = searcher.getIndexReader().maxDoc();
    }

    /** Of what so many documents have. */
    float of(int having) {
        return (float) Math.log(1 + (documents - having + 0.5) / (having + 0.5));
    }

    /** Of a code; one that nobody has says no more than one that few have. */
    float of(String facet, String code) {
        return Math.min(RAREST_CODE, of(searcher.carried(facet, code)));
    }

    float of(Topic topic) {
        return topics.computeIfAbsent(topic.name(), absent -> of(mentioned(topic)));
    }

    /** How many documents speak of a topic. */
    int mentioned(Topic topic) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int mentioned = 0;
        for (LeafReaderContext leaf : leaves) {
            SegmentMentions mentions = searcher.segment(leaf.ord).mentions();
            mentioned += mentions.of(topic, lexicon, leaf.reader()).documents().length;
        }
        return mentioned;
    }
}
